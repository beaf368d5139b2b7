import { type Reason, type RefusalFacts, reasonCodes } from '@daybook/contract/errors';
import { TRPCClientError } from '@trpc/client';

/** Why a call failed. */
export interface Refused {
  /** Daybook's reason, one of a closed list; `no-answer` when it said nothing that can be read. */
  reason: Reason | 'no-answer';
  facts: RefusalFacts;
  /** What is wrong with which part of the input, by its path. */
  fields: Record<string, string>;
  /** By which whoever looks after Daybook finds the call in its log. */
  requestId: string | undefined;
}

function isReason(value: unknown): value is Reason {
  return typeof value === 'string' && Object.hasOwn(reasonCodes, value);
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

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isFree(value: unknown): value is NonNullable<RefusalFacts['free']>[number] {
  return isRecord(value) && isText(value['startsAt']) && isText(value['endsAt']) && isText(value['providerId']);
}

function factsOf(data: Record<string, unknown>): RefusalFacts {
  const { triesLeft, until, allowedAt, version, instants, difference, id, names, free } = data;
  return {
    ...(typeof triesLeft === 'number' ? { triesLeft } : {}),
    ...(typeof until === 'string' ? { until } : {}),
    ...(typeof allowedAt === 'string' ? { allowedAt } : {}),
    ...(typeof version === 'number' ? { version } : {}),
    ...(Array.isArray(instants) ? { instants: instants.filter(isText) } : {}),
    ...('value' in data ? { value: data['value'] } : {}),
    ...(typeof difference === 'number' ? { difference } : {}),
    ...(typeof id === 'string' ? { id } : {}),
    ...(Array.isArray(free) ? { free: free.filter(isFree) } : {}),
    ...(Array.isArray(names) ? { names: names.filter(isText) } : {}),
  };
}

/** Reads what a failed call was told. */
export function refusedBy(error: unknown): Refused {
  const data: unknown = error instanceof TRPCClientError ? error.data : null;
  if (!isRecord(data) || !isReason(data['reason']))
    return { reason: 'no-answer', facts: {}, fields: {}, requestId: undefined };
  return {
    reason: data['reason'],
    facts: factsOf(data),
    fields: textsOf(data['fields']),
    requestId: typeof data['requestId'] === 'string' ? data['requestId'] : undefined,
  };
}

/** Whether asking the same again a little later may be answered otherwise. */
export function mayPass({ reason }: Refused): boolean {
  return reason === 'no-answer' || reason === 'unavailable' || reason === 'slow-down';
}
