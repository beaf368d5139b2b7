import type { CalendarKind, OpeningHours, OpenOn } from '@daybook/contract/calendar';
import { Refusal } from '../refusal.ts';

/**
 * When a site opens on a date of this kind: a closed one is closed whatever is said, one of other hours has them, and a
 * holiday opens as usual unless told.
 */
export function openOf(kind: CalendarKind, told: OpenOn | undefined): OpenOn {
  if (kind === 'closed') return 'closed';
  const open = told ?? 'usual';
  if (kind === 'other-hours' && typeof open === 'string')
    throw new Refusal('bad-input', { fields: { open: 'the hours' } });
  return open;
}

/** As the table keeps it. */
export function openColumns(open: OpenOn): { open: string; opens: string | null; closes: string | null } {
  return typeof open === 'string' ? { open, opens: null, closes: null } : { open: 'hours', ...open };
}

/** As the audit trail tells it: `usual`, `closed`, or `08:00–12:00`. */
export function openText(open: OpenOn): string {
  return typeof open === 'string' ? open : hoursText(open);
}

export function hoursText({ opens, closes }: OpeningHours): string {
  return `${opens}–${closes}`;
}
