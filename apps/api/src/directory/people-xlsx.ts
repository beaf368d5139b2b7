import * as z from 'zod/mini';
import { Refusal } from '../refusal.ts';
import { inThread } from '../thread.ts';
import type { FileLine } from './file-line.ts';

const answer = z.union([z.object({ refused: z.enum(['file-unreadable', 'too-large']) }), z.array(z.array(z.string()))]);

/**
 * The rows of a workbook's first sheet. It is read in a thread of its own: a sheet that says it is huge, or unpacks to
 * gigabytes, ends the thread and not the server.
 */
export async function readXlsx(bytes: Uint8Array): Promise<FileLine[]> {
  const answered = await inThread(new URL('./people-xlsx-thread.ts', import.meta.url), bytes);
  const read = answer.parse(answered);
  if ('refused' in read) throw new Refusal(read.refused);
  return read.map((cells, index) => ({ line: index + 1, cells }));
}
