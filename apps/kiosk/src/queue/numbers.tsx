import type { KioskMe } from '@daybook/contract/kiosk';
import type { ReactElement } from 'react';
import type { Tell } from '../use-kiosk.ts';
import { Steps } from './steps.tsx';
import { useOffers } from './use-offers.ts';

/** The kiosk of the queue: what for, by which lane, and the number. Each visit begins with nothing of the last. */
export function Numbers(props: {
  me: KioskMe;
  lostSince: number | null;
  visit: number;
  leavesAt: number | null;
  tell: Tell;
}): ReactElement {
  const { visit, lostSince, tell } = props;
  const offers = useOffers(visit, lostSince !== null, tell);
  return <Steps key={visit} {...props} offers={offers} />;
}
