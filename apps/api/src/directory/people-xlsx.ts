import { Worker } from 'node:worker_threads';
import * as z from 'zod/mini';
import { Refusal } from '../refusal.ts';
import type { FileLine } from './file-line.ts';

const longest = 10_000;
const answer = z.union([z.object({ refused: z.enum(['file-unreadable', 'too-large']) }), z.array(z.array(z.string()))]);

/**
 * The rows of a workbook's first sheet. It is read in a thread of its own, with little memory and ten seconds: a sheet
 * that says it is huge, or unpacks to gigabytes, ends the thread and not the server.
 */
export async function readXlsx(bytes: Uint8Array): Promise<FileLine[]> {
  const worker = new Worker(new URL('./people-xlsx-thread.ts', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  try {
    const answered = await new Promise<unknown>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Refusal('file-unreadable')));
      setTimeout(() => reject(new Refusal('too-large')), longest).unref();
    });
    const read = answer.parse(answered);
    if ('refused' in read) throw new Refusal(read.refused);
    return read.map((cells, index) => ({ line: index + 1, cells }));
  } catch (error) {
    const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    throw outOfMemory ? new Refusal('too-large') : error;
  } finally {
    await worker.terminate();
  }
}
