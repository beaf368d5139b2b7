import type { Transaction } from '@daybook/db/connect';
import { exceptions } from '@daybook/db/schema/exceptions';
import { and, eq, gte, inArray } from 'drizzle-orm';
import { raise, settle } from '../exceptions/raise.ts';
import { attendanceKinds, coming, findingsOf } from './attendance-findings.ts';
import { readAttended } from './read-attended.ts';
import { settleAttendance } from './settle-attendance.ts';

/** How far back a shift is looked at, and anything raised. */
const recentMs = 3 * 24 * 3_600_000;

/**
 * Raises who is missing, was absent, came late or left early by what was published for the last days, and settles what
 * is no longer so. What a person decided about a shift is not asked again under another name. Harmless when done twice.
 * @param lookBackMs how long ago something may have come in that says otherwise of older ones
 */
export async function raiseAttendance(
  tx: Transaction,
  organizationId: string,
  now: Date,
  lookBackMs: number,
): Promise<void> {
  const since = new Date(now.getTime() - recentMs);
  const dateOf = (at: number) => new Date(at).toISOString().slice(0, 10);
  // A site may be up to a day ahead of UTC.
  const span = { from: dateOf(since.getTime()), to: dateOf(now.getTime() + recentMs / 3) };
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
        inArray(exceptions.kind, [...attendanceKinds]),
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
  await settleAttendance(tx, organizationId, { now, until: since, since: new Date(now.getTime() - lookBackMs) });
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
