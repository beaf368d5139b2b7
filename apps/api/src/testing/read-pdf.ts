import { decodeQR } from 'qr/decode.js';
import { extractText, getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import * as z from 'zod/mini';

/** A path as PDF.js hands it on: moves (0), lines (1) and closings (4), each with its numbers. */
const pathArgs = z.tuple([z.int(), z.array(z.nullable(z.instanceof(Float32Array)))], z.unknown());

interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What a PDF says and shows: the text of each page, and what its QR codes hold, in the order in which they are drawn. */
export async function readPdf(base64: string): Promise<{ pages: string[]; codes: string[] }> {
  const pdf = await getDocumentProxy(new Uint8Array(Buffer.from(base64, 'base64')));
  const { text } = await extractText(pdf, { mergePages: false });
  const { OPS } = await getResolvedPDFJS();
  const codes: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { fnArray, argsArray } = await (await pdf.getPage(number)).getOperatorList();
    for (const [at, operation] of fnArray.entries()) {
      if (operation !== OPS.constructPath) continue;
      const [paint, paths] = pathArgs.parse(argsArray[at]);
      if (paint === OPS.fill) codes.push(decode(paths.flatMap((path) => rectanglesOf(path ?? new Float32Array()))));
    }
  }
  return { pages: text, codes };
}

function rectanglesOf(path: Float32Array): Rectangle[] {
  const rectangles: Rectangle[] = [];
  let xs: number[] = [];
  let ys: number[] = [];
  for (let at = 0; at < path.length; ) {
    if (path[at] === 4) {
      rectangles.push({
        left: Math.min(...xs),
        top: Math.min(...ys),
        right: Math.max(...xs),
        bottom: Math.max(...ys),
      });
      [xs, ys, at] = [[], [], at + 1];
    } else {
      xs.push(path[at + 1] ?? 0);
      ys.push(path[at + 2] ?? 0);
      at += 3;
    }
  }
  return rectangles;
}

/** The drawing as a camera would see it, black on white, and what is read from it. */
function decode(black: readonly Rectangle[]): string {
  const perPoint = 4;
  const margin = 12;
  const left = Math.min(...black.map((each) => each.left)) - margin;
  const top = Math.min(...black.map((each) => each.top)) - margin;
  const width = Math.ceil((Math.max(...black.map((each) => each.right)) + margin - left) * perPoint);
  const height = Math.ceil((Math.max(...black.map((each) => each.bottom)) + margin - top) * perPoint);
  const data = new Uint8Array(width * height * 4).fill(255);
  for (const each of black) {
    for (let y = Math.round((each.top - top) * perPoint); y < Math.round((each.bottom - top) * perPoint); y += 1) {
      const from = y * width + Math.round((each.left - left) * perPoint);
      data.fill(0, from * 4, (y * width + Math.round((each.right - left) * perPoint)) * 4);
    }
  }
  // Where there is ink the transparency was filled too; cameras know none.
  for (let at = 3; at < data.length; at += 4) data[at] = 255;
  return decodeQR({ width, height, data });
}
