import { parentPort, workerData } from 'node:worker_threads';
import { unzipSync } from 'fflate';
import { type CellValue, readSheet } from 'read-excel-file/universal';
import * as z from 'zod/mini';

/** What all parts of a workbook may come to unpacked; a sheet of 5,000 people is a tenth of it. */
const mostUnpacked = 40_000_000;

/** Unpacking goes no further than what the parts say they come to, so that saying less is no way round. */
function unpacked(bytes: Uint8Array): number {
  let size = 0;
  unzipSync(bytes, {
    filter({ originalSize }) {
      size += originalSize;
      return false;
    },
  });
  return size;
}

/** A cell as it is read: text keeps its zeros, a date is written as one. */
function textOf(cell: CellValue | null): string {
  if (cell === null) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

async function read(): Promise<string[][] | { refused: string }> {
  try {
    const bytes = Uint8Array.from(z.instanceof(Uint8Array).parse(workerData));
    if (unpacked(bytes) > mostUnpacked) return { refused: 'too-large' };
    return (await readSheet(bytes.buffer)).map((row) => row.map(textOf));
  } catch (error) {
    if (error instanceof RangeError) return { refused: 'too-large' };
    return { refused: 'file-unreadable' };
  }
}

parentPort?.postMessage(await read());
