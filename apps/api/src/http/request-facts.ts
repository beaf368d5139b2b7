import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestFacts } from '../context.ts';
import { readCookie } from './cookies.ts';

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const localHosts = /^(localhost|127\.0\.0\.1)(:\d{1,5})?$/;
const forwarding = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'];

/** Whether the request comes straight from this machine: loopback peer, local Host, and nothing that forwarded it. */
function isLocal(request: FastifyRequest): boolean {
  return (
    loopback.has(request.socket.remoteAddress ?? '') &&
    localHosts.test(request.headers.host ?? '') &&
    forwarding.every((header) => request.headers[header] === undefined)
  );
}

/**
 * What a verb may know of its request. A caller of another origin (one that CORS_ORIGINS names) has no cookies here:
 * it can only be known by a token.
 */
export function requestFacts(request: FastifyRequest, reply: FastifyReply, ownOrigin: boolean): RequestFacts {
  const cookies: string[] = [];
  return {
    requestId: request.id,
    address: request.ip,
    userAgent: request.headers['user-agent'] ?? '',
    cookie: (name) => (ownOrigin ? readCookie(request.headers.cookie, name) : undefined),
    bearer: /^Bearer +(\S{1,200})$/i.exec(request.headers.authorization ?? '')?.[1],
    setCookie: (header) => {
      cookies.push(header);
      reply.header('set-cookie', cookies);
    },
    background: request.headers['daybook-background'] === '1',
    local: isLocal(request),
  };
}
