import type { OwnBooking } from '@daybook/contract/booking';

/** How a booking stands for whoever made it; `pending` waits for its mail, `asked` for the site. */
export type StandingKind =
  | 'pending'
  | 'asked'
  | 'booked'
  | 'here'
  | 'served'
  | 'done'
  | 'missed'
  | 'cancelled'
  | 'lapsed';

/** `now` in ms, by whatever clock there is: the server decides when it comes to it. */
export function standingOf({ state, confirmBy }: Pick<OwnBooking, 'state' | 'confirmBy'>, now: number): StandingKind {
  switch (state) {
    case 'requested':
      if (confirmBy === null) return 'asked';
      // It is written down as lapsed a little later.
      return Date.parse(confirmBy) <= now ? 'lapsed' : 'pending';
    case 'arrived':
      return 'here';
    case 'in-service':
      return 'served';
    case 'no-show':
      return 'missed';
    default:
      return state;
  }
}

/** What can be done about it by the link: nothing is offered that would be refused. */
export function deedsOf(
  booking: Pick<OwnBooking, 'state' | 'confirmBy' | 'changeBy'>,
  now: number,
): { confirm: boolean; cancel: 'yes' | 'too-late' | 'no' } {
  const standing = standingOf(booking, now);
  // What was never confirmed is cancelled at any time.
  if (standing === 'pending') return { confirm: true, cancel: 'yes' };
  if (standing !== 'asked' && standing !== 'booked') return { confirm: false, cancel: 'no' };
  return { confirm: false, cancel: now <= Date.parse(booking.changeBy) ? 'yes' : 'too-late' };
}
