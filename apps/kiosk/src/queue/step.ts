import { mayPass, type Refused } from '@daybook/client/refused';
import type { QueuedService } from '@daybook/contract/queue';
import type { TakenHere } from '@daybook/contract/queue-screens';
import type { Asked } from './take.ts';

/** Where somebody is on the way to a number. */
export type Step =
  | { at: 'service' }
  | { at: 'lane'; service: QueuedService }
  | { at: 'asking'; asked: Asked }
  | { at: 'given'; taken: TakenHere }
  | { at: 'failed'; asked: Asked; reason: Refused['reason']; mayPass: boolean };

export const begin: Step = { at: 'service' };

/** What comes after a press was sent. What may pass can be sent again: the same press, so that it counts once. */
export function sent(asked: Asked, outcome: { taken: TakenHere } | { refused: Refused }): Step {
  if ('taken' in outcome) return { at: 'given', taken: outcome.taken };
  const { refused } = outcome;
  return { at: 'failed', asked, reason: refused.reason, mayPass: mayPass(refused) };
}
