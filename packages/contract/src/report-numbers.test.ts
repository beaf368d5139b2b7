import { expect, test } from 'vitest';
import type * as z from 'zod/mini';
import * as attachments from './report-attachments.ts';
import * as board from './report-board.ts';
import * as decisions from './report-decisions.ts';
import { reportFieldValue } from './report-fields.ts';
import * as lists from './report-lists.ts';
import * as templates from './report-templates.ts';
import * as reports from './reports.ts';

const rooms = { ...attachments, ...board, ...decisions, ...lists, ...templates, ...reports };
const declared = Object.entries(rooms).flatMap(([name, value]) =>
  typeof value === 'object' && value !== null && 'caller' in value ? [{ name, ...value }] : [],
);

/** Every place of a schema at which a number may stand, and whether only whole ones may. */
function numbersIn(schema: z.core.$ZodType, path: string): { path: string; whole: boolean }[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'number':
      return [{ path, whole: 'format' in def && def.format === 'safeint' }];
    case 'literal':
      return def.values
        .filter((value) => typeof value === 'number')
        .map((value) => ({ path, whole: Number.isSafeInteger(value) }));
    case 'object':
      return Object.entries(def.shape).flatMap(([name, field]) => numbersIn(field, `${path}.${name}`));
    case 'array':
      return numbersIn(def.element, `${path}.*`);
    case 'record':
      return [...numbersIn(def.keyType, `${path}.key`), ...numbersIn(def.valueType, `${path}.*`)];
    case 'union':
      return def.options.flatMap((option) => numbersIn(option, path));
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return numbersIn(def.innerType, path);
    case 'pipe':
      return [...numbersIn(def.in, path), ...numbersIn(def.out, path)];
    case 'string':
    case 'boolean':
    case 'enum':
    case 'void':
    case 'null':
      return [];
    default:
      // What may be anything may be a fraction.
      return [{ path: `${path} (${def.type})`, whole: false }];
  }
}

test('every number that goes in or out about day reports is a whole one', () => {
  expect(declared.length).toBeGreaterThan(18);
  const all = declared.flatMap(({ name, input, output }) => [
    ...numbersIn(input, `${name} in`),
    ...numbersIn(output, `${name} out`),
  ]);
  expect(all.length).toBeGreaterThan(150);
  expect(all.filter(({ whole }) => !whole).map(({ path }) => path)).toEqual([]);
});

test('a fraction is no value of any field', () => {
  for (const value of [0.5, 1e-9, Number.NaN, Number.POSITIVE_INFINITY, { amount: 1.5, reason: 'Ice' }])
    expect(reportFieldValue.safeParse(value).success).toBe(false);
});
