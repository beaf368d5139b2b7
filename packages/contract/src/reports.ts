import * as z from 'zod/mini';
import { employeeId, reportCountId, reportId, reportSubmissionId, siteId } from './ids.ts';
import { amount, counted, sum } from './money.ts';
import { account, mutation, query } from './procedure.ts';
import { attachmentView } from './report-attachments.ts';
import { by, claimReasons } from './report-claim.ts';
import { reportFieldInput, reportFieldValue } from './report-fields.ts';
import { reportTemplate, siteKind } from './report-templates.ts';
import { currency, date, moment, version } from './values.ts';

/** `returned` waits for whoever filed it; `approved` is over, unless it is opened again. */
export const reportState = z.enum(['draft', 'submitted', 'returned', 'approved']);
export type ReportState = z.output<typeof reportState>;

/** Who did something: a person, by name; at a site's own sign-in the person who said so by PIN or badge. */
export const doer = z.object({ name: z.string(), employeeId: z.nullable(employeeId), at: moment });

export const fieldView = z.object({
  field: z.string(),
  value: z.nullable(reportFieldValue),
  /** Counts the changes of this field; 0: never said. */
  version,
  by: z.nullable(z.string()),
  at: z.nullable(moment),
});
export type FieldView = z.output<typeof fieldView>;

/** A count that was locked: kept for ever, whatever is counted afterwards. */
const lockFields = {
  id: reportCountId,
  number: z.int(),
  counted,
  /** What it comes to, in minor units. */
  total: amount,
  by: doer,
  /** Counted again after what was expected had been shown. */
  afterShown: z.boolean(),
};
export const countLock = z.object(lockFields);
export type CountLock = z.output<typeof countLock>;

/** What the drawer should hold: each line with its sign, as it is added up. */
export const cashLine = z.object({
  line: z.enum(['float', 'tendered', 'change', 'refunds', 'paid-in', 'paid-out', 'drops']),
  amount: sum,
});
export type CashLine = z.output<typeof cashLine>;

/** What a way of paying came to, by the till and by its slips. */
export const tenderLine = z.object({
  key: z.string(),
  till: z.nullable(amount),
  slip: z.nullable(amount),
  /** Slip less till; null while one of them is lacking. */
  variance: z.nullable(amount),
});
export type TenderLine = z.output<typeof tenderLine>;

/** What never tells what was expected in the drawer. */
export const openFigures = z.object({
  /** Over all tenders: cash that was kept, and the slips. */
  takings: sum,
  tenders: z.array(tenderLine),
  /** The count that holds; null while nothing is locked. */
  counted: z.nullable(amount),
  /** The float against what the report before left in the drawer; null when there is none, or no float yet. */
  opening: z.nullable(z.object({ left: amount, variance: amount, businessDate: date })),
});
export type OpenFigures = z.output<typeof openFigures>;

/** What was expected, line by line, and what is off. */
export const shownCash = z.object({
  lines: z.array(cashLine),
  expected: sum,
  /** Counted less expected, of the count that holds. */
  variance: sum,
  /** Of the first count that was locked: it stays, however often it is counted again. */
  firstVariance: sum,
  limit: amount,
  /** The drawer or a tender is off by more than the limit. */
  over: z.boolean(),
});
export type ShownCash = z.output<typeof shownCash>;

/** The day by the clock. */
export const dayFacts = z.object({
  people: z.array(
    z.object({
      employeeId,
      name: z.string(),
      calledName: z.string(),
      workedMinutes: z.int(),
      state: z.enum(['in', 'break', 'out']),
      /** Since when in or on break; of others null. */
      since: z.nullable(moment),
    }),
  ),
  workedMinutes: z.int(),
  /** Exceptions of the Day that wait for a decision. */
  exceptions: z.int(),
});
export type DayFacts = z.output<typeof dayFacts>;

/** What has to be there before it is submitted. `field` says which, where it is about one. */
export const checkItem = z.object({
  check: z.enum(['count', 'float', 'tender', 'required', 'photo', 'uploads', 'still-in', 'variance']),
  field: z.nullable(z.string()),
  done: z.boolean(),
});
export type CheckItem = z.output<typeof checkItem>;

/** One line of the difference between two versions. */
export const fieldChange = z.object({
  field: z.string(),
  before: z.nullable(reportFieldValue),
  after: z.nullable(reportFieldValue),
});
export type FieldChange = z.output<typeof fieldChange>;

const versionView = z.object({
  number: z.int(),
  submitted: doer,
  /** Against the version before; of the first, nothing. */
  changes: z.array(fieldChange),
  decided: z.nullable(z.object({ decision: z.enum(['approve', 'return']), by: doer, comment: z.string() })),
  /** That it was opened again after its approval, and why. */
  reopened: z.nullable(z.object({ by: doer, reason: z.string() })),
});
export type ReportVersion = z.output<typeof versionView>;

const reportFields = {
  id: reportId,
  /** A correction stands beside the report of a closed month, which stays as it is. */
  kind: z.enum(['day', 'correction']),
  corrects: z.nullable(reportId),
  site: z.object({ id: siteId, name: z.string(), zone: z.string(), dayStart: z.string() }),
  currency,
  businessDate: date,
  template: z.object({ kind: siteKind, version, ...reportTemplate.def.shape }),
  /** Coins and notes of the currency, the largest first. */
  denominations: z.array(z.int()),
  state: reportState,
  /** How many times it was submitted; what is being written now is the one after. */
  number: z.int(),
  /** Which of them is shown: null for what is written now. */
  shown: z.nullable(z.int()),
  version,
  opened: doer,
  /** Until when it is to be filed. */
  dueAt: moment,
  fields: z.array(fieldView),
  attachments: z.array(attachmentView),
  /** The count that holds; null while it is being counted. */
  lock: z.nullable(countLock),
  /** How often a count was locked. */
  locks: z.int(),
  figures: openFigures,
  facts: dayFacts,
  checks: z.array(checkItem),
  versions: z.array(versionView),
  /** What the caller may do with it now. */
  may: z.object({
    write: z.boolean(),
    /** The caller has to say who it is, by a claim, to open, lock and submit. */
    sayWho: z.boolean(),
    decide: z.boolean(),
    /** Why not, for who could decide otherwise. */
    notDecide: z.nullable(z.enum(['submitter', 'not-a-second-person', 'not-an-approver'])),
    reopen: z.boolean(),
    correct: z.boolean(),
  }),
};

/** For whoever counts, and before the count is locked: nothing in it says what was expected. */
export const reportForCounter = z.object({ sees: z.literal('count'), ...reportFields });
export type ReportForCounter = z.output<typeof reportForCounter>;
/** With what was expected, and every count that was locked. */
export const reportWithExpected = z.object({
  sees: z.literal('expected'),
  ...reportFields,
  cash: shownCash,
  counts: z.array(z.object({ ...lockFields, expected: sum, variance: sum })),
});
export type ReportWithExpected = z.output<typeof reportWithExpected>;

export const reportView = z.discriminatedUnion('sees', [reportForCounter, reportWithExpected]);
export type ReportView = z.output<typeof reportView>;

/** The report of a site and business date: begun, or the one that is there already. */
export const reportsOpen = mutation({
  caller: account('reports.file'),
  input: z.object({ id: reportId, siteId, businessDate: date, by }),
  output: reportView,
  reasons: ['not-found', 'bad-input', 'month-closed', 'idempotency-mismatch', ...claimReasons],
});
export const reportsGet = query({
  caller: account('reports.see'),
  /** `number`: as it was submitted that time. */
  input: z.object({ id: reportId, number: z.optional(z.int().check(z.minimum(1))) }),
  output: reportView,
  reasons: ['not-found'],
});
/**
 * Saves one field. `version` is the field's, as it was read; when it is another meanwhile the refusal `stale` says what
 * stands there now, and nothing is lost. Sent again it is saved once.
 */
export const reportsSave = mutation({
  caller: account('reports.file'),
  input: z.object({ id: reportId, version, change: reportFieldInput }),
  output: z.object({ field: fieldView, version }),
  reasons: ['not-found', 'stale', 'count-locked', 'already-filed', 'bad-input'],
});
/**
 * Locks what was counted. The total is worked out here; one that is sent along and differs is refused
 * `count-mismatch`. Which count it was: what is sent, not what stands in the fields.
 */
export const reportsLockCount = mutation({
  caller: account('reports.file'),
  input: z.object({ id: reportId, countId: reportCountId, counted, total: z.optional(amount), by }),
  output: reportView,
  reasons: [
    'not-found',
    'count-locked',
    'count-mismatch',
    'already-filed',
    'idempotency-mismatch',
    'bad-input',
    ...claimReasons,
  ],
});
/** Counts again: the lock that held is kept, and whether what was expected had been shown. */
export const reportsRecount = mutation({
  caller: account('reports.file'),
  input: z.object({ id: reportId, countId: reportCountId }),
  output: reportView,
  reasons: ['not-found', 'already-filed', 'stale'],
});
/** Hands it in as it is at `version`. The same `submissionId` again is answered as it was. */
export const reportsSubmit = mutation({
  caller: account('reports.file'),
  input: z.object({ id: reportId, version, submissionId: reportSubmissionId, by }),
  output: reportView,
  reasons: [
    'not-found',
    'stale',
    'already-filed',
    'count-not-locked',
    'report-lacking',
    'people-still-in',
    'idempotency-mismatch',
    ...claimReasons,
  ],
});
