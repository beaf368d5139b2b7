import type { Appointment, AppointmentState } from '@daybook/contract/appointments';
import type { SaidState } from '@daybook/rules/appointments/life';
import type { GlyphName } from '@daybook/ui/glyph';

type Tone = 'in' | 'break' | 'out' | 'late' | 'exc' | 'appr';

/** How each state looks; its word is in `words.ts` under the same name. */
export const looks: Record<AppointmentState, { glyph: GlyphName; tone: Tone }> = {
  held: { glyph: 'missing', tone: 'out' },
  requested: { glyph: 'draft', tone: 'late' },
  booked: { glyph: 'out', tone: 'out' },
  arrived: { glyph: 'arrived', tone: 'break' },
  'in-service': { glyph: 'in', tone: 'in' },
  done: { glyph: 'done', tone: 'out' },
  'no-show': { glyph: 'no-show', tone: 'out' },
  cancelled: { glyph: 'no-show', tone: 'out' },
  lapsed: { glyph: 'no-show', tone: 'out' },
};

/** What the list can be narrowed down to, in the order of a visit. */
export const filterStates = ['requested', 'booked', 'arrived', 'in-service', 'done', 'no-show', 'cancelled'] as const;
export type FilterState = (typeof filterStates)[number];

/** Whether it takes a place: what was cancelled is on the list alone. */
export function isOnGrid({ state }: Appointment): boolean {
  return state !== 'cancelled' && state !== 'lapsed';
}

/** What has to be seen to first: its provider is not there then, or has not come. */
export function isAmber({ flags }: Appointment): boolean {
  return flags.includes('needs-move') || flags.includes('provider-late');
}

/** Whether it is one that people say, and that it can be said back to. */
export function isSaid(state: Appointment['state']): state is SaidState {
  return state === 'booked' || state === 'arrived' || state === 'in-service' || state === 'done' || state === 'no-show';
}
