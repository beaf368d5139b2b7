import * as z from 'zod/mini';
import { amountFromZero, pieces } from './money.ts';
import { timeOfDay } from './values.ts';

/** Text of several lines, as it is typed: it is saved while somebody types on. No control characters beside the line's end, no lone surrogates. */
const text = z.string().check(z.maxLength(2_000), z.regex(/^(?:\n|[^\p{Cc}\p{Cs}])*$/u));
const shortText = z.string().check(z.maxLength(200), z.regex(/^[^\p{Cc}\p{Cs}]*$/u));

/** Cash that came in or went out, and why. */
export const cashEntry = z.object({ amount: amountFromZero, reason: shortText });
export type CashEntry = z.output<typeof cashEntry>;
/** Cash that was put into the safe, by the wall clock of the site. */
export const safeDrop = z.object({ amount: amountFromZero, at: z.nullable(timeOfDay) });
export type SafeDrop = z.output<typeof safeDrop>;
/** Cash that was brought to the bank; it comes out of the safe, not out of the drawer. */
export const deposit = z.object({ amount: amountFromZero, reference: shortText });
export type Deposit = z.output<typeof deposit>;

/** The amounts of the drawer: `left` is what stays in it for tomorrow. */
export const cashFields = ['float', 'tendered', 'change', 'refunds', 'left'] as const;
export type CashField = (typeof cashFields)[number];

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
const key = '[a-z][a-z0-9-]{0,30}';

/** What may stand in a field, by the field's name. A name that fits none of these is none. */
const schemas: readonly (readonly [RegExp, z.core.$ZodType])[] = [
  [new RegExp(`^cash\\.(${cashFields.join('|')})$`), amountFromZero],
  [/^count\.loose$/, amountFromZero],
  [/^count\.[1-9]\d{0,9}$/, pieces],
  [new RegExp(`^(paid-in|paid-out)\\.${uuid}$`), cashEntry],
  [new RegExp(`^drop\\.${uuid}$`), safeDrop],
  [/^deposit$/, deposit],
  [new RegExp(`^tender\\.${key}\\.(till|slip)$`), amountFromZero],
  [new RegExp(`^section\\.${key}\\.${key}$`), z.union([text, z.int()])],
  // Why people are still in, and why the drawer is off.
  [/^reason\.(still-in|variance)$/, text],
];

/** A part of a report that is saved by itself: `cash.float`, `count.100000`, `paid-out.<id>`, `tender.card.slip` … */
export const reportFieldName = z.string().check(
  z.maxLength(120),
  z.refine((name) => schemas.some(([pattern]) => pattern.test(name)), { error: 'no field of a report' }),
);

export const reportFieldValue = z.union([z.int(), z.string(), cashEntry, safeDrop, deposit]);
export type ReportFieldValue = z.output<typeof reportFieldValue>;

/** A field with what is put into it; null takes it out. */
export const reportFieldInput = z.object({ field: reportFieldName, value: z.nullable(reportFieldValue) }).check(
  z.refine(({ field, value }) => value === null || parseField(field, value) !== undefined, {
    path: ['value'],
    error: 'not what stands in this field',
  }),
);

/** What stands in a field, checked and trimmed; undefined when it does not fit. */
export function parseField(field: string, value: unknown): ReportFieldValue | undefined {
  const schema = schemas.find(([pattern]) => pattern.test(field))?.[1];
  const read = schema && z.safeParse(schema, value);
  return read?.success ? reportFieldValue.parse(read.data) : undefined;
}
