import type { Transaction } from '@daybook/db/connect';
import { exceptions } from '@daybook/db/schema/exceptions';
import type { Standing } from '@daybook/rules/roster/attendance';
import { and, eq, gte, inArray } from 'drizzle-orm';
import { raise, settle } from '../exceptions/raise.ts';
import { type AttendedShift, readAttended } from './read-attended.ts';

const kinds = ['missing', 'absent', 'late', 'left-early'] as const;
type Kind = (typeof kinds)[number];

/** How far back a shift is looked at. */
const lookBackMs = 3 * 24 * 3_600_000;

/**
 * Raises who is missing, was absent, came late or left early by what was published for the last days, and settles what
 * is no longer so. What a person decided about a shift is not asked again under another name. Harmless when done twice.
 */
export async function raiseAttendance(tx: Transaction, organizationId: string, now: Date): Promise<void> {
  const since = new Date(now.getTime() - lookBackMs);
  const dateOf = (at: number) => new Date(at).toISOString().slice(0, 10);
  // A site may be up to a day ahead of UTC.
  const span = { from: dateOf(since.getTime()), to: dateOf(now.getTime() + lookBackMs / 3) };
  const attended = await readAttended(tx, { organizationId, span, now });
  const known = await tx
    .select({ key: exceptions.key, state: exceptions.state })
    .from(exceptions)
    .where(
      and(
        eq(exceptions.organizationId, organizationId),
        inArray(exceptions.kind, [...kinds]),
        gte(exceptions.at, since),
      ),
    );
  const states = new Map(known.map(({ key, state }) => [key, state]));
  const decided = new Set(known.filter(({ state }) => state === 'decided').map(({ key }) => key.split(':')[1]));
  const found = attended.filter(({ shift }) => shift.start >= since.getTime()).flatMap((one) => findingsOf(one, now));
  for (const one of found) {
    if (states.get(one.key) === 'open' || decided.has(one.facts.shift)) continue;
    await raise(tx, organizationId, now, one);
  }
  const still = new Set(found.map(({ key }) => key));
  const over = known.filter(({ key, state }) => state === 'open' && !still.has(key)).map(({ key }) => key);
  await settle(tx, organizationId, now, over);
}

/** What of it needs a decision. Who left may come back until the planned end is over. */
function findingsOf(attended: AttendedShift, now: Date) {
  const { shift, standing, lateMinutes, leftEarlyMinutes, siteId, employeeId, date } = attended;
  const found: { kind: Kind; minutes: number }[] = [];
  if (standing === 'missing' || standing === 'absent') found.push({ kind: standing, minutes: 0 });
  if (isHere(standing) && lateMinutes > 0) found.push({ kind: 'late', minutes: lateMinutes });
  if (leftEarlyMinutes > 0 && now.getTime() >= shift.end) found.push({ kind: 'left-early', minutes: leftEarlyMinutes });
  return found.map(({ kind, minutes }) => ({
    kind,
    key: `${kind}:${shift.id}`,
    siteId,
    employeeId,
    kioskId: null,
    businessDate: date,
    at: new Date(shift.start),
    facts: { shift: String(shift.id), minutes },
  }));
}

function isHere(standing: Standing): boolean {
  return standing === 'came-late' || standing === 'left-early' || standing === 'on-time';
}
