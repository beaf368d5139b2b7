import type * as z from 'zod/mini';

type Schema = z.core.$ZodType;

/** How a schema reads in TypeScript, seen from outside: ids are strings there, whatever they are the ids of. */
export function printType(schema: Schema, io: 'input' | 'output'): string {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const print = (inner: Schema) => printType(inner, io);
  switch (def.type) {
    case 'object': {
      const fields = Object.entries(def.shape).map(([name, field]) => {
        const optional = isOptional(field);
        return `${JSON.stringify(name)}${optional ? '?' : ''}: ${print(field)}${optional ? ' | undefined' : ''}`;
      });
      return `{ ${fields.join('; ')} }`;
    }
    case 'array':
      return `(${print(def.element)})[]`;
    case 'record':
      return `Record<string, ${print(def.valueType)}>`;
    case 'union':
      return [...new Set(def.options.map((option) => print(option)))].join(' | ');
    case 'optional':
      return print(def.innerType);
    case 'nullable':
      return `${print(def.innerType)} | null`;
    case 'pipe':
      return print(io === 'input' ? def.in : def.out);
    case 'literal':
      return def.values.map((value) => JSON.stringify(value)).join(' | ');
    case 'enum':
      return Object.values(def.entries)
        .map((value) => JSON.stringify(value))
        .join(' | ');
    case 'string':
    case 'number':
    case 'boolean':
    case 'void':
    case 'undefined':
      return def.type;
    case 'lazy':
      return 'Json';
    default:
      throw new Error(`no type is known for a schema of type ${def.type}`);
  }
}

function isOptional(schema: Schema): boolean {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'optional';
}
