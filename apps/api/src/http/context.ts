import { knowToken } from '@daybook/auth/api-tokens';
import { tokenHash } from '@daybook/auth/tokens';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../actor.ts';
import type { Context, House, RequestFacts } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { type OriginRule, originOf } from './origin.ts';
import { requestFacts } from './request-facts.ts';

/** Makes a request's context. Who calls is found out when a procedure asks, and once for all calls of a batch. */
export function createContexts(house: House, rule: OriginRule) {
  return (request: FastifyRequest, reply: FastifyReply): Context => {
    const facts = requestFacts(request, reply, originOf(request, rule) === 'own');
    return {
      house,
      request: facts,
      staff: once(() => staffActor(house, facts)),
      kiosk: once(() => kioskActor(house, facts)),
    };
  };
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
}

async function staffActor(house: House, request: RequestFacts): Promise<Actor> {
  if (request.bearer !== undefined) return await tokenActor(house, request.bearer);
  const space = house.spaces.staff;
  const token = request.cookie(space.sessionCookieName);
  if (!token) return { kind: 'anyone' };
  const { session, user } = await space.validateSession(token);
  if (!session || user.user.space !== 'staff') return { kind: 'anyone' };
  const { space: _space, ...account } = user.user;
  const now = house.clock.now();
  const idleMs = now.getTime() - session.lastSeenAt.getTime();
  // Noted at most twenty times in an idle life, and never for what a page does by itself.
  if (!request.background && idleMs > (house.sessionLifetime * 1000) / 20) {
    await house.connections.raw`select gate.touch_staff_session(${tokenHash(token)}, ${now})`;
  }
  return { kind: 'account', credential: { sessionId: session.rowId }, ...account };
}

/** A token that is not good is refused by name: whoever sent it meant to be known. */
async function tokenActor({ connections, clock }: House, secret: string): Promise<Actor> {
  const token = await knowToken(connections, secret, clock.now());
  if (!token) throw new Refusal('token-not-valid');
  const { space: _space, ...account } = token.user;
  return { kind: 'account', credential: { tokenId: token.id, scopes: token.scopes }, ...account };
}

async function kioskActor(house: House, request: RequestFacts): Promise<Actor> {
  const space = house.spaces.kiosk;
  const token = request.cookie(space.sessionCookieName);
  if (!token) throw new Refusal('kiosk-unknown');
  const { session, user } = await space.validateSession(token);
  if (!session || user.user.space !== 'kiosk') throw new Refusal('kiosk-unknown');
  const { organizationId, kioskId, siteId, purpose, revoked } = user.user;
  if (revoked) throw new Refusal('kiosk-revoked');
  return {
    kind: 'kiosk',
    organizationId,
    kioskId,
    siteId,
    purpose,
    credential: { createdAt: session.createdAt, former: session.renewed },
  };
}
