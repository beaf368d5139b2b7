import type { Refused } from '@daybook/client/refused';
import type { troubleWords } from './trouble-words.ts';

type Sentences = (typeof troubleWords)['en'];
/** The sentences that say why something failed. */
export type TroubleSentence = Exclude<
  { [K in keyof Sentences]: Sentences[K] extends string ? K : never }[keyof Sentences],
  'again' | 'chooseDay' | 'notHereTitle' | 'notHere' | 'silentTitle' | 'silent' | 'busy'
>;

/** What to say of a refusal, the times that are free instead, and which button helps when there are none. */
export function troubleOf(
  { reason, facts }: Pick<Refused, 'reason' | 'facts'>,
  step: 'look' | 'hold' | 'request',
): { sentence: TroubleSentence; free: { startsAt: string }[]; help: 'again' | 'elsewhere' | null } {
  const free = facts.free ?? [];
  switch (reason) {
    case 'slot-taken':
    case 'hold-expired':
      return free.length > 0
        ? { sentence: reason, free, help: null }
        : { sentence: `${reason}-none`, free, help: 'elsewhere' };
    case 'not-offered':
      return { sentence: reason, free, help: 'elsewhere' };
    case 'too-many-bookings':
      return { sentence: step === 'hold' ? 'too-many-holds' : reason, free, help: 'again' };
    case 'slow-down':
    case 'no-answer':
      return { sentence: reason, free, help: 'again' };
    case 'not-found':
    case 'idempotency-mismatch':
      // The browser forgot by which cookie it held, or the place was let go of in another tab.
      return step === 'request'
        ? { sentence: 'hold-gone', free, help: 'elsewhere' }
        : { sentence: 'not-offered', free, help: 'elsewhere' };
    default:
      return { sentence: 'other', free, help: 'again' };
  }
}
