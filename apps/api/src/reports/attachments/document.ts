import * as z from 'zod/mini';
import { Refusal } from '../../refusal.ts';
import { inThread } from '../../thread.ts';

const answer = z.union([z.object({ refused: z.string() }), z.object({ bytes: z.instanceof(Uint8Array) })]);

/**
 * A PDF of the same pages, without what is not of a page: see decision 32. It is read in a thread of its own.
 * @throws Refusal `file-unreadable`
 */
export async function writeDocumentAnew(bytes: Uint8Array): Promise<{ type: 'application/pdf'; bytes: Uint8Array }> {
  const no = (why: string) => new Refusal('file-unreadable', { fields: { content: why } });
  try {
    const answered = await inThread(new URL('./document-thread.ts', import.meta.url), bytes);
    const written = answer.parse(answered);
    if ('refused' in written) throw no(written.refused);
    return { type: 'application/pdf', bytes: written.bytes };
  } catch (error) {
    throw error instanceof Refusal && error.reason === 'too-large' ? no('a PDF that unpacks to too much') : error;
  }
}
