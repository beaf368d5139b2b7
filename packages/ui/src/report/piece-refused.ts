import { type Reason, type RefusalFacts, reasonCodes } from '@daybook/contract/errors';

/** A piece of a file that was answered and not taken: bytes go by themselves, so no client reads why. */
export class PieceRefused extends Error {
  readonly reason: Reason;
  readonly facts: RefusalFacts;
  constructor(reason: Reason, facts: RefusalFacts) {
    super(reason);
    this.reason = reason;
    this.facts = facts;
  }
}

/** What an answer refuses; null when it says nothing that can be read, as a proxy on the way does. */
export async function refusalIn(answer: Response): Promise<PieceRefused | null> {
  const body: unknown = await answer.json().catch(() => null);
  const data = part(part(body, 'error'), 'data');
  const reason = part(data, 'reason');
  const received = part(data, 'received');
  return isReason(reason) ? new PieceRefused(reason, typeof received === 'number' ? { received } : {}) : null;
}

function part(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined;
}

function isReason(value: unknown): value is Reason {
  return typeof value === 'string' && Object.hasOwn(reasonCodes, value);
}
