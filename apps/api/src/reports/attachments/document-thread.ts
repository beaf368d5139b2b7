import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod/mini';
import { refuseHuge } from './refuse-huge.ts';

const mostPages = 50;

async function rewrite(): Promise<{ bytes: Uint8Array } | { refused: string }> {
  try {
    const bytes = Uint8Array.from(z.instanceof(Uint8Array).parse(workerData));
    refuseHuge();
    const { pagesAnew } = await import('./pages-anew.ts');
    return await pagesAnew(bytes, mostPages);
  } catch (error) {
    const locked = error instanceof Error && error.message.includes('is encrypted');
    return { refused: locked ? 'a PDF with a password' : 'no PDF that can be read' };
  }
}

parentPort?.postMessage(await rewrite());
