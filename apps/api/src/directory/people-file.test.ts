import { strToU8, type Zippable, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { Refusal } from '../refusal.ts';
import { sheetFile, workbook } from '../testing/workbook.ts';
import { readPeopleFile } from './people-file.ts';

const read = (bytes: Uint8Array | string) => readPeopleFile(Buffer.from(bytes).toString('base64'));
const cellsOf = async (bytes: Uint8Array | string) => (await read(bytes)).map(({ cells }) => cells);
const refused = async (bytes: Uint8Array | string) =>
  await read(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof Refusal ? error.reason : String(error)),
  );

test.each([
  ['comma', 'Number,Name\r\n001,"Cruz, Juan ""Jun"""\r\n'],
  ['semicolon', 'Number;Name\n001;"Cruz, Juan ""Jun"""'],
  ['tab', 'Number\tName\r001\tCruz, Juan "Jun"'],
])('a file split by a %s is read, with quotes, commas and zeros as they stand', async (_, text) => {
  expect(await cellsOf(text)).toEqual([
    ['Number', 'Name'],
    ['001', 'Cruz, Juan "Jun"'],
  ]);
});

const spanish = 'Número,Name\n1,Peña';
test.each([
  ['UTF-8', Buffer.from(spanish)],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${spanish}`)],
  ['UTF-16', Buffer.from(`\uFEFF${spanish}`, 'utf16le')],
  ['UTF-16, big end first', Buffer.from(`\uFEFF${spanish}`, 'utf16le').swap16()],
  ['windows-1252', Buffer.from(spanish, 'latin1')],
])('letters of %s are read as they are', async (_, bytes) => {
  expect(await cellsOf(bytes)).toEqual([
    ['Número', 'Name'],
    ['1', 'Peña'],
  ]);
});

test('lines count as they stand in the file, over empty ones and cells of several lines', async () => {
  const lines = await read('\nNumber,Name\n1,"Ana\nLim"\n\n ,\n2,Jo\n');
  expect(lines.map(({ line, cells }) => [line, cells[0]])).toEqual([
    [2, 'Number'],
    [3, '1'],
    [7, '2'],
  ]);
});

test('a workbook’s first sheet is read: text keeps its zeros, and rows count as in the sheet', async () => {
  const lines = await read(workbook([['Number', 'Name'], ['00123', 'Ana & Co'], [], [7, 'Peña']]));
  expect(lines).toEqual([
    { line: 1, cells: ['Number', 'Name'] },
    { line: 2, cells: ['00123', 'Ana & Co'] },
    { line: 4, cells: ['7', 'Peña'] },
  ]);
});

test.each([
  ['nothing', ''],
  ['empty lines', '\n ,\n'],
  ['an open quote', 'a,b\n"1,2'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1])],
  ['a zip of something else', zipSync({ 'a.txt': strToU8('a') })],
  ['a torn workbook', workbook([['a']]).subarray(0, 400)],
])('%s is no file of people', async (_, bytes) => {
  expect(await refused(bytes)).toBe('file-unreadable');
});

test('5,000 rows are read and 5,001 are too many, and so are 201 columns', async () => {
  const rows = (count: number) => `n,m\n${'1,2\n'.repeat(count)}`;
  expect(await read(rows(5000))).toHaveLength(5001);
  expect(await refused(rows(5001))).toBe('too-large');
  expect(await refused(workbook(Array.from({ length: 5002 }, () => [1])))).toBe('too-large');
  expect(await refused(','.repeat(200).replace(/^/, 'a'))).toBe('too-large');
});

test('empty lines without end are too many, and some thousands are none', async () => {
  expect(await refused(`a,b\n${'\n'.repeat(4_000_000)}1,2`)).toBe('too-large');
  expect(await read(`a,b\n${'\n'.repeat(40_000)}1,2`)).toHaveLength(2);
});

test('a sheet that unpacks to gigabytes, or says it is huge, or both, is refused in time', async () => {
  const spaces = new Uint8Array(300_000_000).fill(32);
  const bomb: Zippable = { 'xl/workbook.xml': strToU8('<a/>'), 'xl/worksheets/sheet1.xml': [spaces, { level: 9 }] };
  expect(await refused(zipSync(bomb))).toBe('too-large');
  const grid = '<row r="1048576"><c r="XFD1048576" t="n"><v>1</v></c></row>';
  expect(await refused(sheetFile(grid))).toBe('too-large');
});
