import { promisify } from 'node:util';
import { type AsyncZipOptions, type AsyncZippable, strToU8, zip } from 'fflate';
import { type Cell, figureOf } from './table.ts';

const zipped = promisify<AsyncZippable, AsyncZipOptions, Uint8Array>(zip);

/** A moment for every entry, so that the same table is the same bytes. */
const packed = new Date(Date.UTC(2020, 0, 1));

/**
 * A table as a workbook of one sheet (ECMA-376): the head bold and kept in sight, text as inline strings, which no
 * spreadsheet calculates, figures as numbers. Written here since the libraries that write workbooks put the moment of
 * writing into them: an export that is asked for again has to be the same bytes.
 */
export async function xlsxOf(
  sheet: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<Uint8Array> {
  const files = {
    '[Content_Types].xml': types,
    '_rels/.rels': relations,
    'xl/workbook.xml': workbook(sheet),
    'xl/_rels/workbook.xml.rels': workbookRelations,
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': worksheet(columns, rows),
  };
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  // In a thread of its own: thousands of lines take a second or two, in which others clock in.
  return await zipped(Object.fromEntries(entries), { mtime: packed, level: 6 });
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const types = `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${workbookType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${workbookType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${workbookType}.styles+xml"/></Types>`;
const relations = `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const workbookRelations = `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`;
/** Style 1 is the head; 2, 3 and 4 are figures with two decimals, with none and with three. */
const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.000"/></numFmts><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="2" applyNumberFormat="1"/><xf xfId="0" numFmtId="1" applyNumberFormat="1"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`;

function workbook(sheet: string): string {
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

function worksheet(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const first = `<row r="1">${columns.map((name, n) => inline(reference(n, 1), name, ' s="1"')).join('')}</row>`;
  const others = rows.map(
    (row, n) => `<row r="${n + 2}">${row.map((value, c) => cellOf(value, reference(c, n + 2))).join('')}</row>`,
  );
  return `${head}<worksheet xmlns="${main}">${frozen}<sheetData>${first}${others.join('')}</sheetData></worksheet>`;
}

function cellOf(value: Cell, at: string): string {
  if (value === null || value === '') return '';
  const figure = figureOf(value);
  if (figure === null) return inline(at, String(value), '');
  const decimals = figure.split('.')[1]?.length ?? 0;
  return `<c r="${at}" s="${decimals === 0 ? 3 : decimals > 2 ? 4 : 2}"><v>${figure}</v></c>`;
}

function inline(at: string, text: string, style: string): string {
  return `<c r="${at}" t="inlineStr"${style}><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

function reference(column: number, row: number): string {
  const letters = column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26));
  return `${letters}${String.fromCharCode(65 + (column % 26))}${row}`;
}

/** What XML 1.0 has no way to write is left out: one such name would make the whole book unreadable. */
function escaped(text: string): string {
  const written = text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
  return written.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
