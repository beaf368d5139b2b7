import type { Transaction } from '@daybook/db/connect';
import { countedPunches } from '@daybook/db/schema/counted-punches';
import { sites } from '@daybook/db/schema/directory';
import { missedShifts } from '@daybook/rules/clock/missed';
import { and, eq, gte, lte } from 'drizzle-orm';
import type { Answerer } from '../../exceptions/answerer.ts';
import type { ExceptionRow } from '../../exceptions/exception-rows.ts';
import { Refusal } from '../../refusal.ts';
import { momentOf } from '../../time/moment.ts';
import { punchesInOrder, readOutDue, readPunch } from '../counted.ts';
import { momentGiven } from '../wall-time.ts';
import { dayEvidence } from './evidence.ts';
import { holdPresence } from './hold-presence.ts';
import { enterPunch, voidEffect } from './write-punch.ts';

/** For how long after a shift began something of it is looked for: longer than any shift may last. */
const reachMs = 4 * 24 * 3_600_000;

/** A shift without its out: somebody says when it ended, or that it stays as it is and unvalued. */
export const missed: Answerer = {
  evidence: async (tx, { organizationId, now }, exception) => {
    const open = await openShift(tx, organizationId, now, exception);
    return {
      ...(await dayEvidence(tx, organizationId, exception)),
      held: null,
      about: [],
      between: open && { after: momentOf(open.after), before: momentOf(open.before) },
      planned: null,
      proposedOut: open && open.proposed !== null ? momentOf(open.proposed) : null,
    };
  },
  answersFor: (_exception, { between }) => (between ? ['add', 'leave'] : ['leave']),
  hold: (tx, organizationId, { employeeId }) => holdPresence(tx, organizationId, [employeeId]),
  apply: async (tx, ctx, exception, given) => {
    if (given.answer !== 'add') return {};
    const now = ctx.house.clock.now();
    const at = momentGiven(given.at, exception.zone);
    const open = await openShift(tx, ctx.actor.organizationId, now, exception);
    if (!open || at.getTime() <= open.after || at.getTime() >= open.before)
      throw new Refusal('bad-input', { fields: { at: 'not between the last punch and what came next' } });
    const { employeeId, siteId } = open;
    return await enterPunch(tx, ctx, { employeeId, siteId, kind: 'out', at }, given.reason);
  },
  undo: voidEffect,
};

/** The shift as its punches tell it now, and between which moments its out can lie; null when it is whole. */
async function openShift(tx: Transaction, organizationId: string, now: Date, { at, employeeId, facts }: ExceptionRow) {
  if (employeeId === null) return null;
  const rows = await tx
    .select({ ...readPunch, outDue: readOutDue(at), proposeOutAfter: sites.proposeOutAfter })
    .from(countedPunches)
    .innerJoin(sites, and(eq(sites.organizationId, organizationId), eq(sites.id, countedPunches.siteId)))
    .where(
      and(
        eq(countedPunches.organizationId, organizationId),
        eq(countedPunches.employeeId, employeeId),
        gte(countedPunches.at, at),
        lte(countedPunches.at, new Date(at.getTime() + reachMs)),
      ),
    )
    .orderBy(...punchesInOrder);
  const punches = rows.map((row) => ({
    ...row,
    at: row.at.getTime(),
    outDue: row.outDue === null ? undefined : Number(row.outDue),
  }));
  const shift = missedShifts(punches, now.getTime()).find((one) => one.in.id === facts.in);
  if (!shift) return null;
  // An out after the longest shift would leave the shift as little valued as it is.
  const longest = shift.in.at + shift.in.longestShift * 60_000;
  const [after, before] = [shift.last.at, Math.min(shift.before ?? longest, longest, now.getTime())];
  const planned = shift.in.outDue === undefined ? null : shift.in.outDue - shift.in.proposeOutAfter * 60_000;
  return {
    employeeId: shift.in.employeeId,
    siteId: shift.last.siteId,
    after,
    before,
    /** When the plan ended, where that can be the out. */
    proposed: planned !== null && planned > after && planned < before ? planned : null,
  };
}
