import type { KioskActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';

/** Forgets the enrolment in this browser and ends its credential; the manager's list shows the kiosk until revoked. */
export async function leave({ house, request }: VerbContext<KioskActor>): Promise<{ done: true }> {
  const space = house.spaces.kiosk;
  await space.invalidateSession(request.cookie(space.sessionCookieName) ?? '');
  request.setCookie(space.createBlankSessionCookie().serialize());
  return { done: true };
}
