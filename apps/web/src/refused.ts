import { type Reason, type RefusalFacts, reasonCodes, refusalFacts } from '@daybook/contract/errors';
import { TRPCClientError } from '@trpc/client';

/** Why a call failed, as a screen needs it. */
export interface Refused {
  /** The server's reason; `no-answer` when Daybook said nothing. */
  reason: Reason | 'no-answer';
  facts: RefusalFacts;
  /** What is wrong with which part of the input. */
  fields: Record<string, string>;
  /** By which whoever looks after Daybook finds the fault in the log. */
  requestId: string | undefined;
}

function isReason(value: unknown): value is Reason {
  return typeof value === 'string' && value in reasonCodes;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function textsOf(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** Reads what a failed call was told. */
export function refusedBy(error: unknown): Refused {
  const data: unknown = error instanceof TRPCClientError ? error.data : null;
  if (!isRecord(data) || !isReason(data['reason']))
    return { reason: 'no-answer', facts: {}, fields: {}, requestId: undefined };
  const facts = refusalFacts.safeParse(data);
  return {
    reason: data['reason'],
    facts: facts.success ? facts.data : {},
    fields: textsOf(data['fields']),
    requestId: typeof data['requestId'] === 'string' ? data['requestId'] : undefined,
  };
}

/** Whether asking the same again may be answered otherwise. */
export function mayPass({ reason }: Refused): boolean {
  return reason === 'no-answer' || reason === 'unavailable';
}
