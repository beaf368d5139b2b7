import * as z from 'zod/mini';
import { amountFromZero, denomination } from './money.ts';
import { account, mutation, query } from './procedure.ts';
import { currency, line, moment, timeOfDay, version } from './values.ts';

/** What a site is: each kind has a report of its own. */
export const siteKinds = ['shop', 'health-centre'] as const;
export const siteKind = z.enum(siteKinds);
export type SiteKind = z.output<typeof siteKind>;

/** Stands in the names of fields: it stays what it is when the words beside it change. */
const key = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,30}$/));

/** What people read, in the languages that it was written in; English where another is lacking. */
export const label = z.object({ en: line(60), fil: z.nullable(line(60)) });
export type Label = z.output<typeof label>;

const keyed = { key, label };
const eachOnce = z.refine<readonly { key: string }[]>(
  (items) => new Set(items.map((item) => item.key)).size === items.length,
  { error: 'each key once' },
);

/** A note in words, a whole number, one of several choices, or photos. */
export const reportFieldType = z.enum(['note', 'number', 'choice', 'photo']);
export const templateField = z
  .object({
    ...keyed,
    type: reportFieldType,
    required: z.boolean(),
    /** Of a choice. */
    options: z.nullable(z.array(z.object(keyed)).check(z.minLength(2), z.maxLength(20), eachOnce)),
  })
  .check(
    z.refine(({ type, options }) => (type === 'choice') === (options !== null), {
      path: ['options'],
      error: 'of a choice, and only of a choice',
    }),
  );
export type TemplateField = z.output<typeof templateField>;

export const reportTemplate = z.object({
  /** Whether there is a drawer of cash to count. */
  cash: z.boolean(),
  /** Ways of paying beside cash. */
  tenders: z.array(z.object(keyed)).check(
    z.maxLength(20),
    eachOnce,
    z.refine((tenders) => tenders.every((tender) => tender.key !== 'cash'), { error: 'cash is the drawer' }),
  ),
  sections: z
    .array(z.object({ ...keyed, fields: z.array(templateField).check(z.minLength(1), z.maxLength(20), eachOnce) }))
    .check(z.maxLength(10), eachOnce),
  /** Coins and notes by currency, in minor units; a currency that is not there has its usual ones. */
  denominations: z.record(
    currency,
    z.array(denomination).check(
      z.minLength(1),
      z.maxLength(30),
      z.refine((values) => values.every((value, i) => i === 0 || value < (values[i - 1] ?? 0)), {
        error: 'the largest first, each once',
      }),
    ),
  ),
  /** How far what is counted may be off before somebody has to answer for it; a currency that is not there: not at all. */
  varianceLimits: z.record(currency, amountFromZero),
  /** Whoever counts is never told what was expected. */
  blind: z.boolean(),
  /** Wall time at the site by which the report of a business date is due; before the day's start it is on the next date. */
  dueTime: timeOfDay,
  /** How long before that its kiosk reminds, in minutes; 0: not at all. */
  remindBefore: z.int().check(z.minimum(0), z.maximum(720)),
  /** Which roles may approve. */
  approvers: z.array(z.enum(['owner', 'manager'])).check(
    z.minLength(1),
    z.refine((roles) => new Set(roles).size === roles.length, { error: 'each once' }),
  ),
});
export type ReportTemplate = z.output<typeof reportTemplate>;

export const templateView = z.object({
  kind: siteKind,
  /** 1 is the preset, until it is changed. */
  version,
  template: reportTemplate,
  /** Null: the preset. */
  savedBy: z.nullable(z.string()),
  savedAt: z.nullable(moment),
  /** How many sites of this kind the account sees. */
  sites: z.int(),
});
export type TemplateView = z.output<typeof templateView>;

/** What sites of a kind are asked; `version`: as it was, for a report that was written with it. */
export const templateGet = query({
  caller: account('reports.see'),
  input: z.object({ kind: siteKind, version: z.optional(version) }),
  output: templateView,
  reasons: ['not-found'],
});
/** The next version; reports that are there keep theirs. `version` is the one that was read. */
export const templateSave = mutation({
  caller: account('reports.template'),
  input: z.object({ kind: siteKind, version, template: reportTemplate }),
  output: templateView,
  reasons: ['stale'],
});
