import type { Transaction } from '@daybook/db/connect';
import { countedPunches } from '@daybook/db/schema/counted-punches';
import { sites } from '@daybook/db/schema/directory';
import { exceptions } from '@daybook/db/schema/exceptions';
import { missedShifts } from '@daybook/rules/clock/missed';
import { and, eq, gte, inArray, lte } from 'drizzle-orm';
import { raise, settle } from '../exceptions/raise.ts';
import { type CountedPunch, punchesInOrder, readOutDue, readPunch } from './counted.ts';

/** How far back a shift is looked at: two pay periods of a month. */
const lookBackMs = 62 * 24 * 3_600_000;

/**
 * For how long a plan says earlier than the longest shift (48 hours at most) that an out is due; looking up the plans of
 * older ins would hold up their people, and say nothing new.
 */
const planMattersMs = 3 * 24 * 3_600_000;

/**
 * Raises every shift of these people that waits for its out, and settles what has become whole again. For whoever
 * writes punches that did not come by the clock-in, and for the sweep; raising what is raised already changes nothing.
 */
export async function raiseMissed(
  tx: Transaction,
  organizationId: string,
  now: Date,
  employeeIds: readonly string[],
): Promise<void> {
  const people = [...new Set(employeeIds)];
  if (people.length === 0) return;
  const since = new Date(now.getTime() - lookBackMs);
  const rows = await tx
    .select({ ...readPunch, outDue: readOutDue(new Date(now.getTime() - planMattersMs)) })
    .from(countedPunches)
    .innerJoin(sites, and(eq(sites.organizationId, countedPunches.organizationId), eq(sites.id, countedPunches.siteId)))
    .where(
      and(
        eq(countedPunches.organizationId, organizationId),
        inArray(countedPunches.employeeId, people),
        gte(countedPunches.at, since),
        lte(countedPunches.at, now),
      ),
    )
    .orderBy(...punchesInOrder);
  const missed = people.flatMap((employeeId) => missedOf(employeeId, rows, now));
  for (const one of missed) await raise(tx, organizationId, now, one);
  await settleWhole(tx, { organizationId, now, since, people }, new Set(missed.map(({ key }) => key)));
}

function missedOf(employeeId: string, rows: readonly (CountedPunch & { outDue: string | null })[], now: Date) {
  const own = rows
    .filter((row) => row.employeeId === employeeId)
    .map((row) => ({
      ...row,
      at: row.at.getTime(),
      outDue: row.outDue === null ? undefined : Number(row.outDue),
    }));
  return missedShifts(own, now.getTime()).map((shift) => ({
    kind: 'missed' as const,
    key: `missed:${shift.in.id}`,
    siteId: shift.in.siteId,
    employeeId,
    kioskId: null,
    businessDate: shift.in.businessDate,
    at: new Date(shift.in.at),
    facts: { in: shift.in.id, last: shift.last.id },
  }));
}

async function settleWhole(
  tx: Transaction,
  { organizationId, now, since, people }: { organizationId: string; now: Date; since: Date; people: string[] },
  missed: ReadonlySet<string>,
): Promise<void> {
  const open = await tx
    .select({ key: exceptions.key })
    .from(exceptions)
    .where(
      and(
        eq(exceptions.organizationId, organizationId),
        eq(exceptions.state, 'open'),
        eq(exceptions.kind, 'missed'),
        inArray(exceptions.employeeId, people),
        gte(exceptions.at, since),
        lte(exceptions.at, now),
      ),
    );
  await settle(
    tx,
    organizationId,
    now,
    open.map(({ key }) => key).filter((key) => !missed.has(key)),
  );
}
