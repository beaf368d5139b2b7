import { Refusal } from '../refusal.ts';
import type { FileLine } from './file-line.ts';
import { readCsv } from './people-csv.ts';
import { readXlsx } from './people-xlsx.ts';

const mostRows = 5000;
const mostColumns = 200;

/**
 * The lines of a CSV or XLSX file that hold something, the head first. It is known by what it holds, not by its name.
 * @throws Refusal `file-unreadable`, or `too-large` for more than 5,000 rows or 200 columns
 */
export async function readPeopleFile(base64: string): Promise<[FileLine, ...FileLine[]]> {
  const bytes = Buffer.from(base64, 'base64');
  const zipped = bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'));
  const lines = zipped ? await readXlsx(bytes) : readCsv(bytes, mostRows + 1);
  const [head, ...rows] = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (!head) throw new Refusal('file-unreadable');
  if (rows.length > mostRows || lines.some(({ cells }) => cells.length > mostColumns)) throw new Refusal('too-large');
  return [head, ...rows];
}
