import * as ids from '@daybook/contract/ids';
import type * as z from 'zod/mini';

export type IdKind = keyof Omit<typeof ids, 'newId'>;

/** Where an input carries an id: the way to it (`sites.*` is each of an array's items) and what it is the id of. */
export interface IdPath {
  path: string[];
  kind: IdKind;
}

const kinds = new Map<unknown, IdKind>(
  Object.entries(ids).flatMap(([name, schema]) => (name === 'newId' ? [] : [[schema, name as IdKind]])),
);

/** Every id field of an input, found by walking its schema. An id of no known kind is a fault of the contract. */
export function idPaths(schema: z.core.$ZodType, path: string[] = []): IdPath[] {
  const kind = kinds.get(schema);
  if (kind) return [{ path, kind }];
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([name, field]) => idPaths(field, [...path, name]));
    case 'array':
      return idPaths(def.element, [...path, '*']);
    case 'optional':
    case 'nullable':
    case 'default':
      return idPaths(def.innerType, path);
    case 'union':
      return def.options.flatMap((option) => idPaths(option, path));
    case 'record':
      return idPaths(def.valueType, [...path, '*']);
    case 'pipe':
      return idPaths(def.in, path);
    case 'string':
      if ('format' in def && def.format === 'uuid') throw new Error(`an id without a kind at ${path.join('.')}`);
      return [];
    default:
      return [];
  }
}
