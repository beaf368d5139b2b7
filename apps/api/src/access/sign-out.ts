import type { Context } from '../context.ts';

/** Ends this browser's staff session and forgets its cookie; a kiosk in the same browser stays enrolled. */
export async function signOut({ house, request }: Pick<Context, 'house' | 'request'>): Promise<{ done: true }> {
  const space = house.spaces.staff;
  const token = request.cookie(space.sessionCookieName);
  if (token) await space.invalidateSession(token);
  request.setCookie(space.createBlankSessionCookie().serialize());
  return { done: true };
}
