import { randomUUID } from 'node:crypto';
import { userKey } from '@daybook/auth/space';
import { type OrganizationId, sessionId } from '@daybook/contract/ids';
import type { OpenContext } from '../context.ts';

/** Begins a portal session for this account and hands the browser its cookie; staff in the same browser stay signed in. */
export async function beginSession(
  { house, request }: OpenContext,
  account: { organizationId: OrganizationId; id: string },
): Promise<void> {
  const { organizationId, id } = account;
  const space = house.spaces.client;
  const now = house.clock.now();
  const begun = await space.createSession(userKey(organizationId, id), {
    ...{ organizationId, rowId: sessionId.parse(randomUUID()), createdAt: now, lastSeenAt: now },
    ...{ browser: request.userAgent.slice(0, 300), address: request.address, renewed: false },
  });
  request.setCookie(space.createSessionCookie(begun.id).serialize());
}
