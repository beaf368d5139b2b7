import type { Standing } from '@daybook/rules/roster/attendance';
import type { AttendedShift } from './read-attended.ts';

/** Whether somebody came is one question, whatever it is called. */
export const coming = ['missing', 'absent', 'late'] as const;
export const attendanceKinds = [...coming, 'left-early'] as const;
type Kind = (typeof attendanceKinds)[number];

/** What of it needs a decision. Who left may come back until the planned end is over. */
export function findingsOf(attended: AttendedShift, now: Date) {
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
