import type { FastifyInstance } from 'fastify';
import type { House } from '../context.ts';
import { readLink } from '../files/read-link.ts';
import { Refusal } from '../refusal.ts';

/** `GET /files/:token`: a file by its link, as an attachment, until the link ends. */
export function registerFiles(app: FastifyInstance, house: House): void {
  app.get<{ Params: { token: string } }>('/files/:token', async (request, reply) => {
    const { token } = request.params;
    if (!/^[\w-]{20,100}$/.test(token)) throw new Refusal('not-found');
    const facts = { address: request.ip, requestId: request.id };
    const { name, type, size, body } = await readLink(house, token, facts);
    return reply
      .type(type)
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('content-length', size)
      .header('cache-control', 'private, no-store')
      .header('x-content-type-options', 'nosniff')
      .header('x-no-compression', '1')
      .send(body);
  });
}
