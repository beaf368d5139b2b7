import type { OpenContext } from '../context.ts';

/** Ends this browser's portal session and forgets its cookie; staff in the same browser stay signed in. */
export async function signOut({ house, request }: OpenContext): Promise<{ done: true }> {
  const space = house.spaces.client;
  const token = request.cookie(space.sessionCookieName);
  if (token) await space.invalidateSession(token);
  request.setCookie(space.createBlankSessionCookie().serialize());
  return { done: true };
}
