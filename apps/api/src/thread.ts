import { Worker } from 'node:worker_threads';
import { Refusal } from './refusal.ts';

const longest = 10_000;
const heapMegabytes = 256;

/**
 * Has a file that somebody sent looked at in a thread of its own, with little memory and ten seconds, so that one that
 * is made to take all of either ends the thread and not the server. Answers the thread's first message.
 * @throws Refusal `too-large` when it took too much, `file-unreadable` when it ended without a word
 */
export async function inThread(program: URL, bytes: Uint8Array): Promise<unknown> {
  const worker = new Worker(program, {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<unknown>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Refusal('file-unreadable')));
      timer = setTimeout(() => reject(new Refusal('too-large')), longest);
    });
  } catch (error) {
    const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    throw outOfMemory ? new Refusal('too-large') : error;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
