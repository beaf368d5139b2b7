import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Paper } from '@daybook/contract/values';
import PDFDocument from 'pdfkit';

/** A millimetre in points, by which a PDF measures. */
export const mm = 72 / 25.4;

export type Pdf = InstanceType<typeof PDFDocument>;

const faces = { regular: '400Regular', semibold: '600SemiBold', bold: '700Bold' } as const;
export type Face = keyof typeof faces;

const folder = new URL('../', import.meta.resolve('@expo-google-fonts/hanken-grotesk/400Regular/index.js'));
let loaded: Promise<[Face, Buffer][]> | undefined;

/** The product's face with all its Latin letters, embedded, so that each name prints the same everywhere. */
async function loadFaces(): Promise<[Face, Buffer][]> {
  const read = async (face: Face): Promise<[Face, Buffer]> => {
    const weight = faces[face];
    return [face, await readFile(fileURLToPath(new URL(`${weight}/HankenGrotesk_${weight}.ttf`, folder)))];
  };
  return await Promise.all([read('regular'), read('semibold'), read('bold')]);
}

/**
 * Draws pages into a PDF. The same pages at the same moment are the same bytes.
 * @param pages what is drawn on each page; between pages other requests have their turn
 */
export async function drawPdf(
  { title, paper, at }: { title: string; paper: Paper; at: Date },
  pages: readonly ((pdf: Pdf) => void)[],
): Promise<Buffer> {
  loaded ??= loadFaces();
  const fonts = await loaded;
  const pdf = new PDFDocument({
    autoFirstPage: false,
    size: paper === 'A4' ? 'A4' : 'LETTER',
    margin: 0,
    info: { Title: title, Creator: 'Daybook', Producer: 'Daybook', CreationDate: at },
  });
  for (const [face, file] of fonts) pdf.registerFont(face, file);
  const parts: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  for (const draw of pages) {
    pdf.addPage();
    draw(pdf);
    await setImmediate();
  }
  pdf.end();
  await ended;
  return Buffer.concat(parts);
}
