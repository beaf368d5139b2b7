import * as z from 'zod/mini';
import { punchKind } from './clock.ts';
import { editView } from './explanation.ts';
import { editId, employeeId, exceptionId, punchId, requestId, siteId } from './ids.ts';
import { account, mutation, query } from './procedure.ts';
import { dayFlag, figures, periodInput } from './timesheets.ts';
import { date, line, moment, reason, version, wallMoment } from './values.ts';

/** One correction. A punch is never edited: one is added, one is voided, or one is voided for one that is added. */
export const change = z.discriminatedUnion('action', [
  z.object({ action: z.literal('add'), id: punchId, kind: punchKind, siteId, at: wallMoment }),
  z.object({ action: z.literal('replace'), id: punchId, punchId, kind: punchKind, at: wallMoment }),
  z.object({ action: z.literal('void'), punchId }),
]);
export type Change = z.output<typeof change>;

const edit = {
  employeeId,
  /** The business date whose sheet was open, and which version of it was seen. */
  date,
  version,
  changes: z.array(change).check(z.minLength(1), z.maxLength(20)),
};

const refused = [
  'not-found',
  'bad-input',
  'own-record',
  'stale',
  'future-punch',
  'local-time-does-not-exist',
  'local-time-ambiguous',
  'break-outside-shift',
] as const;

const both = z.object({ before: figures, after: figures });
/** What an edit comes to. */
export const impact = z.object({
  version,
  /** The workweeks whose figures change; by the whole week, also where it lies in two periods. */
  weeks: z.array(z.object({ from: date, to: date, ...both.def.shape })),
  /** The dates whose figures change; `losesApproval`: it is approved now, and would not be. */
  days: z.array(
    z.object({ date, ...both.def.shape, flags: z.array(dayFlag), losesApproval: z.boolean(), locked: z.boolean() }),
  ),
});
export type Impact = z.output<typeof impact>;

/** What these changes would come to; nothing is written. */
export const previewAmendment = query({
  caller: account('timesheets.amend'),
  input: z.object(edit),
  output: impact,
  reasons: refused,
});

/** Makes the changes, all or none. The version of the date counts up by one; the same id again answers the same. */
export const amend = mutation({
  caller: account('timesheets.amend'),
  input: z.object({ id: editId, ...edit, reason }),
  output: impact,
  reasons: [...refused, 'idempotency-mismatch'],
});

/** An employee asks for a correction of the own punches; a manager decides. The same id again asks once. */
export const requestAmendment = mutation({
  caller: account('own'),
  input: z.object({
    id: requestId,
    action: z.enum(['add', 'replace', 'void']),
    /** With `replace` and `void`: which. */
    punchId: z.optional(punchId),
    /** With `add` and `replace`. */
    kind: z.optional(punchKind),
    at: z.optional(wallMoment),
    /** The date of the shift that it belongs to. */
    date,
    note: line(200),
  }),
  output: z.object({ id: requestId }),
  reasons: [
    'not-found',
    'bad-input',
    'future-punch',
    'local-time-does-not-exist',
    'local-time-ambiguous',
    'idempotency-mismatch',
    'slow-down',
  ],
});

/** What was asked for, and what became of it. */
export const requestView = z.object({
  id: requestId,
  employeeId,
  name: z.string(),
  action: z.enum(['add', 'replace', 'void']),
  date,
  before: z.nullable(z.object({ punchId, kind: punchKind, at: moment })),
  kind: z.nullable(punchKind),
  at: z.nullable(moment),
  zone: z.string(),
  note: z.string(),
  askedAt: moment,
  /** `settled`: what it was about came right by itself. */
  state: z.enum(['open', 'accepted', 'declined', 'settled']),
  decided: z.nullable(z.object({ by: z.string(), at: moment, reason: z.string() })),
  /** The exception that it waits in. */
  exceptionId: z.nullable(exceptionId),
});
export type RequestView = z.output<typeof requestView>;

/** The requests about these dates: of one person, or of everybody whom the account sees. */
export const requestsList = query({
  caller: account('own'),
  input: z.object({ employeeId: z.optional(employeeId), period: periodInput }),
  output: z.object({ items: z.array(requestView) }),
  reasons: ['not-found', 'bad-input'],
});

/** Accepts or declines what an employee asked for; the exception about it is decided with it. */
export const decideAmendment = mutation({
  caller: account('timesheets.amend'),
  input: z.object({ id: requestId, decision: z.enum(['accept', 'decline']), reason }),
  output: requestView,
  reasons: ['not-found', 'own-record', 'already-decided', 'bad-input', 'future-punch', 'stale'],
});

/** Every edit of a person's punches that these dates saw, the newest first. Whoever may see the hours, and the person. */
export const editsList = query({
  caller: account('own'),
  input: z.object({ employeeId, period: periodInput }),
  output: z.object({ items: z.array(editView) }),
  reasons: ['not-found', 'bad-input'],
});
