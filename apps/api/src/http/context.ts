import { knowToken } from '@daybook/auth/api-tokens';
import { tokenHash } from '@daybook/auth/tokens';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor, ClientActor, KioskActor } from '../actor.ts';
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
      kiosk: kioskOnce(house, facts),
      client: once(() => clientActor(house, facts)),
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

const afterRevocationMs = 30 * 24 * 3_600_000;

/** The kiosk is found once a request; whether a revoked one is let through is each procedure's own to ask. */
function kioskOnce(house: House, facts: RequestFacts): Context['kiosk'] {
  const found = once(() => kioskActor(house, facts));
  return async ({ evenRevoked } = { evenRevoked: false }) => {
    const actor = await found();
    const revokedMs = actor.revokedAt === null ? null : house.clock.now().getTime() - actor.revokedAt.getTime();
    if (revokedMs !== null && !(evenRevoked && revokedMs < afterRevocationMs)) throw new Refusal('kiosk-revoked');
    return actor;
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

async function kioskActor(house: House, request: RequestFacts): Promise<KioskActor> {
  const space = house.spaces.kiosk;
  const token = request.cookie(space.sessionCookieName);
  if (!token) throw new Refusal('kiosk-unknown');
  const { session, user } = await space.validateSession(token);
  if (!session || user.user.space !== 'kiosk') throw new Refusal('kiosk-unknown');
  const { organizationId, kioskId, siteId, purpose, revokedAt } = user.user;
  return {
    kind: 'kiosk',
    organizationId,
    kioskId,
    siteId,
    purpose,
    revokedAt,
    credential: { createdAt: session.createdAt, former: session.renewed },
  };
}

async function clientActor(house: House, request: RequestFacts): Promise<ClientActor> {
  const space = house.spaces.client;
  const token = request.cookie(space.sessionCookieName);
  if (!token) throw new Refusal('not-signed-in');
  const { session, user } = await space.validateSession(token);
  if (!session || user.user.space !== 'client') throw new Refusal('not-signed-in');
  const { space: _space, ...client } = user.user;
  const now = house.clock.now();
  const idleMs = now.getTime() - session.lastSeenAt.getTime();
  if (!request.background && idleMs > (house.sessionLifetime * 1000) / 20) {
    await house.connections.raw`select gate.touch_client_session(${tokenHash(token)}, ${now})`;
  }
  return { kind: 'client', ...client };
}
