import type { Answerers } from '../../exceptions/answerer.ts';
import { asked } from './asked.ts';
import { quarantined, unverified } from './held.ts';
import { missed } from './missed.ts';
import { skewed, wrongPins } from './several.ts';

/** The clock room answers for what it raises, and for what employees ask about their punches. */
export const clockAnswerers: Omit<
  Answerers,
  'silent' | 'missing' | 'absent' | 'late' | 'left-early' | 'variance' | 'no-report'
> = {
  missed,
  asked,
  unverified,
  quarantined,
  skewed,
  'wrong-pins': wrongPins,
};
