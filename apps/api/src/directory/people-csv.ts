import { CsvError, parse } from 'csv-parse/sync';
import { Refusal } from '../refusal.ts';
import type { FileLine } from './file-line.ts';

const delimiters = [',', ';', '\t'];
/** So many lines with nothing on them to each that may have something: no list of people has more. */
const emptyToEach = 10;

/**
 * The records of a text file by RFC 4180, split by whichever of comma, semicolon and tab its head has most of.
 * @param most so many that hold something, then it is too large
 */
export function readCsv(bytes: Uint8Array, most: number): FileLine[] {
  const text = textOf(bytes);
  // Text has no NUL; PDFs, pictures and old spreadsheets do.
  if (text.includes('\0')) throw new Refusal('file-unreadable');
  const lines: FileLine[] = [];
  let before = 0;
  let records = 0;
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      // A quote within a cell that was not quoted, as in Juan "Jun" Cruz, is what it seems.
      relax_quotes: true,
      on_record(cells: string[], info) {
        if (cells.some((cell) => cell !== '')) lines.push({ line: before + 1, cells });
        records += 1;
        // Everybody waits while this is read: lines without end are not read to their end.
        if (lines.length > most || records > most * emptyToEach) throw new Refusal('too-large');
        before = info.lines;
        return null;
      },
    });
  } catch (error) {
    throw error instanceof CsvError ? new Refusal('file-unreadable') : error;
  }
  return lines;
}

/** By its byte order mark; without one UTF-8, and what is none is what Windows writes. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Counted outside quotes, in the first line that holds something. */
function delimiterOf(text: string): string {
  const [line = ''] = text
    .replaceAll(/"[^"]*"/g, '')
    .trimStart()
    .split(/[\r\n]/, 1);
  const counts = delimiters.map((delimiter) => line.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}
