import fc from 'fast-check';
import type * as z from 'zod/mini';

type Schema = z.core.$ZodType;

/** What in JSON has no name of its own; put in raw where it stands. */
const hugeNumber = '@huge';
const deep = (levels: number, open: string, close: string) => open.repeat(levels) + close.repeat(levels);

/** Values that programs trip over, by type, size, depth and encoding. */
const nasty = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -0,
    -1,
    0.1,
    1e308,
    -(2 ** 63),
    2 ** 53,
    hugeNumber,
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\udc00x',
    '\u202e\u0007\u001b[2J',
    "'; drop table punches; --",
    '%00%ff',
    '../../etc/passwd',
    '9'.repeat(400),
    '1e999',
    'ﷺ'.repeat(2_000),
    'x'.repeat(20_000),
    '2026-02-30T25:61:61Z',
    '0000-01-01',
    '9999-12-31',
    '0000-01-01T00:00:00Z',
    '+275760-09-13T00:00:00.001Z',
    '-000001-01-01T00:00:00.000Z',
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    [],
    {},
    [[]],
    { __proto__x: 1, constructor: { prototype: 1 } },
    JSON.parse('{"__proto__": {"polluted": true}}'),
    JSON.parse(deep(500, '[', ']')),
    JSON.parse(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`),
    Array.from({ length: 5_000 }, () => 0),
  ),
  fc.jsonValue({ maxDepth: 4 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.double(),
  fc.bigInt().map(String),
);

/** Values such as the schema asks for, and of each part now and then one that is just beside it. */
function arbitraryOf(schema: Schema): fc.Arbitrary<unknown> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(def.shape).map(([name, field]) => [name, arbitraryOf(field)])),
      );
    case 'array':
      return fc.array(arbitraryOf(def.element), { maxLength: 4 });
    case 'record':
      return fc.dictionary(arbitraryOf(def.keyType).map(String), arbitraryOf(def.valueType), { maxKeys: 4 });
    case 'union':
      return fc.oneof(...def.options.map((option) => arbitraryOf(option)));
    case 'optional':
      return fc.option(arbitraryOf(def.innerType), { nil: undefined });
    case 'nullable':
      return fc.option(arbitraryOf(def.innerType));
    case 'default':
      return arbitraryOf(def.innerType);
    case 'pipe':
      return arbitraryOf(def.in);
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.oneof(fc.integer({ min: 0, max: 500 }), fc.integer());
    case 'string':
      return text('format' in def ? String(def.format) : '');
    case 'void':
    case 'undefined':
      return fc.constant(undefined);
    default:
      throw new Error(`no values are known for a schema of type ${def.type}`);
  }
}

function text(format: string): fc.Arbitrary<string> {
  switch (format) {
    case 'uuid':
    case 'guid':
      return fc.uuid();
    case 'datetime':
      return fc
        .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString());
    case 'date':
      return fc
        .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10));
    default:
      return fc.oneof(
        fc.constantFrom('en', 'Asia/Manila', 'PHP', '04:00', '4821', 'owner@example.org', 'Calamba Crossing'),
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.string({ unit: 'binary', maxLength: 30 }),
      );
  }
}

/** Puts `value` somewhere into `body`: `steps` choose the way down, each among what there is. */
function spoil(body: unknown, steps: readonly number[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || typeof body !== 'object' || body === null) return value;
  const keys = Object.keys(body);
  const key = keys[step % (keys.length + 1)];
  if (key === undefined) return value;
  if (Array.isArray(body)) return body.map((item, at) => (String(at) === key ? spoil(item, rest, value) : item));
  return { ...body, [key]: spoil(Reflect.get(body, key), rest, value) };
}

/** Bodies of a procedure as somebody with bad intent, or a broken program, sends them: JSON text. */
export function hostileBodies(schema: Schema): fc.Arbitrary<string> {
  const spoilt = fc
    .tuple(arbitraryOf(schema), fc.array(fc.tuple(fc.array(fc.nat(12), { maxLength: 3 }), nasty), { maxLength: 3 }))
    .map(([body, wounds]) => wounds.reduce((hurt, [steps, value]) => spoil(hurt, steps, value), body))
    .map((body) => (JSON.stringify(body) ?? '').replaceAll(`"${hugeNumber}"`, '1e999'));
  const broken = fc.constantFrom('{', '[1,', '"', 'nul', '\u0000', '{"a":1}}', deep(20_000, '[', ']'), '\ufeff{}');
  return fc.oneof({ weight: 15, arbitrary: spoilt }, { weight: 1, arbitrary: broken });
}
