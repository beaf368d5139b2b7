import { randomUUID } from 'node:crypto';
import { userKey } from '@daybook/auth/space';
import type { AccountId, OrganizationId } from '@daybook/contract/ids';
import { sessionId } from '@daybook/contract/ids';
import type { OpenContext } from '../context.ts';

/** Begins a staff session for this account and hands the browser its cookie. */
export async function beginSession(
  ctx: OpenContext,
  account: { organizationId: OrganizationId; id: AccountId },
): Promise<void> {
  const { house, request } = ctx;
  const space = house.spaces.staff;
  const now = house.clock.now();
  const begun = await space.createSession(userKey(account.organizationId, account.id), {
    organizationId: account.organizationId,
    rowId: sessionId.parse(randomUUID()),
    createdAt: now,
    lastSeenAt: now,
    browser: request.userAgent.slice(0, 300),
    address: request.address,
    renewed: false,
  });
  request.setCookie(space.createSessionCookie(begun.id).serialize());
}
