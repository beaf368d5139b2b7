import type { FastifyInstance } from 'fastify';
import type { House } from '../context.ts';
import { unsubscribe } from '../messages/unsubscribe.ts';
import { Refusal } from '../refusal.ts';

const bodyLimit = 1024;

/**
 * `POST /b/:token/unsubscribe`: by a mail program's own button (RFC 8058), which sends a form that says so, or by the
 * page at the same address. It carries no cookie and needs none: whoever has the link may.
 */
export function registerUnsubscribe(app: FastifyInstance, house: House): void {
  app.register(async (scope) => {
    // What the body says changes nothing, whatever its type.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, _body, done) => done(null, undefined));
    scope.post<{ Params: { token: string } }>('/b/:token/unsubscribe', { bodyLimit }, async (request, reply) => {
      const { token } = request.params;
      if (!/^[\w-]{43}$/.test(token)) throw new Refusal('link-not-valid');
      const answer = await unsubscribe({ house, request: { address: request.ip, requestId: request.id } }, { token });
      return reply.header('cache-control', 'no-store').send(answer);
    });
  });
}
