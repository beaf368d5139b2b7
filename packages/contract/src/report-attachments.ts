import * as z from 'zod/mini';
import { reportAttachmentId, reportId } from './ids.ts';
import { account, mutation } from './procedure.ts';
import { line, moment } from './values.ts';

/** What a photo or document can be. What it is, is read from its content and not from its name. */
export const attachmentTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;
/** Bytes. */
export const mostOfAttachment = 10 * 1024 * 1024;
export const mostOfReport = 32 * 1024 * 1024;
/** That a report ever has, whatever became of them. */
export const mostAttachments = 200;
/** In pieces of this many bytes, the last one as long as it is. */
export const attachmentChunk = 256 * 1024;

export const attachmentState = z.enum(['sending', 'kept', 'failed']);
export const attachmentView = z.object({
  id: reportAttachmentId,
  /** The field that it belongs to: `section.photos.till`, `paid-out.<id>`, `deposit`. */
  field: z.string(),
  name: z.string(),
  /** Of what is kept: photos are written anew as JPEG or WebP, without where they were taken. Null while it is sent. */
  type: z.nullable(z.string()),
  bytes: z.int(),
  state: attachmentState,
  /** How much has come, in bytes: where sending goes on. */
  received: z.int(),
  by: z.string(),
  at: moment,
  /** Where it is read, by whoever may see the report; null until it is kept. */
  path: z.nullable(z.string()),
});
export type AttachmentView = z.output<typeof attachmentView>;

/**
 * Announces a photo or document; its bytes follow by `PUT /files/<id>?from=<received>`, a piece at a time. Asked again
 * with the same id it says where to go on. A piece that does not go on there is refused `stale` with `received`; the
 * last one is answered when the whole is kept, or refused `file-unreadable` for good. Where all has come and it is still
 * being sent, a piece of no bytes asks for it to be kept.
 */
export const attachmentsBegin = mutation({
  caller: account('reports.file'),
  input: z.object({
    id: reportAttachmentId,
    reportId,
    field: z
      .string()
      .check(
        z.maxLength(120),
        z.regex(/^(deposit|(paid-in|paid-out)\.[0-9a-f-]{36}|section\.[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*)$/),
      ),
    name: line(120),
    /** At most 10 MB, or `too-large`. */
    bytes: z.int().check(z.minimum(1)),
    /** Of the whole, in hex. */
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  }),
  output: attachmentView,
  reasons: ['not-found', 'too-large', 'already-filed', 'idempotency-mismatch', 'bad-input'],
});
/** Takes it off the report; what was submitted with it keeps it. */
export const attachmentsRemove = mutation({
  caller: account('reports.file'),
  input: z.object({ id: reportAttachmentId }),
  output: z.object({ removed: z.literal(true) }),
  reasons: ['not-found', 'already-filed'],
});
