import { reportAttachmentId } from '@daybook/contract/ids';
import { attachmentChunk, attachmentsBegin } from '@daybook/contract/report-attachments';
import { reportsGet } from '@daybook/contract/reports';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { readAttachment } from '../reports/attachments/read.ts';
import { receivePiece } from '../reports/attachments/receive.ts';
import { memberOf } from '../trpc.ts';
import { type OriginRule, originOf } from './origin.ts';
import { namesTag } from './tags.ts';

interface Named {
  Params: { id: string };
}

/** An attachment is named by its id; a link of an export is longer and has no dashes where an id has them. */
const path = '/files/:id(^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$)';

/**
 * `PUT /files/<id>?from=<bytes>`: the next piece of an attachment, by the session as a call is. `GET`: the attachment,
 * shown and not run: neither a picture nor a document has any business beside its own pixels.
 */
export function registerAttachments(
  app: FastifyInstance,
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Context,
  rule: OriginRule,
): void {
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  app.put<Named & { Querystring: { from?: string } }>(path, { bodyLimit: attachmentChunk }, async (request, reply) => {
    if (originOf(request, rule) === 'foreign') throw new Refusal('foreign-origin');
    const ctx = await memberOf(contextOf(request, reply), attachmentsBegin);
    const { from = '' } = request.query;
    if (!/^\d{1,9}$/.test(from)) throw new Refusal('bad-input', { fields: { from: 'a number of bytes' } });
    if (!Buffer.isBuffer(request.body))
      throw new Refusal('bad-input', { fields: { body: 'application/octet-stream' } });
    const piece = { id: idOf(request.params.id), from: Number(from), bytes: request.body };
    return reply.header('cache-control', 'no-store').send(await receivePiece(ctx, piece));
  });
  app.get<Named>(path, async (request, reply) => {
    const ctx = await memberOf(contextOf(request, reply), reportsGet);
    const { name, type, size, sha256, body } = await readAttachment(ctx, idOf(request.params.id));
    // Asked each time, since whoever uses this browser next may not see it; only the bytes are not sent again.
    // What a 304 says takes the place of what was said with the bytes, so it says the same.
    reply
      .header('etag', `"${sha256}"`)
      .header('cache-control', 'private, no-cache')
      .header('accept-ranges', 'none')
      .header('content-security-policy', policyOf(type))
      .header('x-frame-options', 'SAMEORIGIN');
    if (namesTag(request.headers['if-none-match'], sha256)) return reply.code(304).send();
    return reply
      .type(type)
      .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('content-length', size)
      .header('x-content-type-options', 'nosniff')
      .header('x-no-compression', '1')
      .send(body());
  });
}

/** Browsers show no PDF in a sandbox; a frame of ours may hold it, and nothing else is loaded by it. */
function policyOf(type: string): string {
  const nothing = "default-src 'none'; frame-ancestors 'self'";
  return type === 'application/pdf'
    ? `${nothing}; style-src 'unsafe-inline'; object-src 'self'`
    : `${nothing}; sandbox`;
}

function idOf(text: string) {
  const read = reportAttachmentId.safeParse(text);
  if (!read.success) throw new Refusal('not-found');
  return read.data;
}
