import type { AppRouter } from '@daybook/api/router';
import { type Reason, reasonCodes, refusalFacts } from '@daybook/contract/errors';
import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client';
import type { Refused } from './state.ts';

/** Longer than any answer takes; whoever stands in front of the tablet is told by then. */
const answerWithin = 8_000;

/** Daybook's server, as the kiosk calls it. */
export const server = createTRPCClient<AppRouter>({
  links: [
    httpLink({
      url: '/trpc',
      fetch: (url, init) => fetch(url, { ...init, credentials: 'same-origin', signal: soonEnough(init?.signal) }),
    }),
  ],
});

function soonEnough(signal: AbortSignal | null | undefined): AbortSignal {
  const timeout = AbortSignal.timeout(answerWithin);
  return signal ? AbortSignal.any([signal, timeout]) : timeout;
}

function isReason(value: unknown): value is Reason {
  return typeof value === 'string' && value in reasonCodes;
}

/** Why a call failed: the server's reason, or that there was no answer that Daybook gave. */
export function refusedBy(error: unknown): Refused {
  const data: unknown = error instanceof TRPCClientError ? error.data : null;
  if (typeof data !== 'object' || data === null || !('reason' in data) || !isReason(data.reason))
    return { reason: 'no-answer', facts: {} };
  const facts = refusalFacts.safeParse(data);
  return { reason: data.reason, facts: facts.success ? facts.data : {} };
}

/** Whether asking the same again may be answered otherwise. */
export function mayPass({ reason }: Refused): boolean {
  return reason === 'no-answer' || reason === 'unavailable' || reason === 'slow-down';
}
