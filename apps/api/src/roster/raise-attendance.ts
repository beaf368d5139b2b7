import type { Transaction } from '@daybook/db/connect';
import { exceptions } from '@daybook/db/schema/exceptions';
import type { Standing } from '@daybook/rules/roster/attendance';
import { and, eq, gte, inArray } from 'drizzle-orm';
import { raise, settle } from '../exceptions/raise.ts';
import { type AttendedShift, readAttended } from './read-attended.ts';

const coming = ['missing', 'absent', 'late'] as const;
const kinds = [...coming, 'left-early'] as const;
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
    .select({
      key: exceptions.key,
      kind: exceptions.kind,
      state: exceptions.state,
      answer: exceptions.answer,
      facts: exceptions.facts,
    })
    .from(exceptions)
    .where(
      and(
        eq(exceptions.organizationId, organizationId),
        inArray(exceptions.kind, [...kinds]),
        gte(exceptions.at, since),
      ),
    );
  const open = new Map(known.filter(({ state }) => state === 'open').map(({ key, facts }) => [key, facts.minutes]));
  const decided = new Set(known.filter(({ state }) => state === 'decided').flatMap(alsoDecided));
  const found = attended.filter(({ shift }) => shift.start >= since.getTime()).flatMap((one) => findingsOf(one, now));
  for (const one of found) {
    if (decided.has(one.key) || open.get(one.key) === one.facts.minutes) continue;
    await raise(tx, organizationId, now, one);
  }
  const still = new Set(found.map(({ key }) => key));
  await settle(
    tx,
    organizationId,
    now,
    [...open.keys()].filter((key) => !still.has(key)),
  );
}

/**
 * What is not asked any more once this is decided: whether somebody came is one question, whatever it is called. Who was
 * known to be missing and came at last was late, unless it was excused. When somebody left is another question.
 */
function alsoDecided({ key, kind, answer }: { key: string; kind: string; answer: string | null }): string[] {
  if (kind === 'left-early') return [key];
  const names = kind === 'missing' && answer === 'seen' ? coming.filter((name) => name !== 'late') : coming;
  return names.map((name) => `${name}${key.slice(kind.length)}`);
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
    // A shift that is given to somebody else, or to another date or site, is asked about anew.
    key: `${kind}:${shift.id}:${employeeId}:${siteId}:${date}`,
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
