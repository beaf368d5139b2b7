import { encode } from 'uqr';
import type { Pdf } from './document.ts';

/** Modules of white round a QR code that the standard asks for. */
const quietZone = 4;

/** Draws a QR code of level M as rectangles, `side` points wide with the white round it. */
export function drawQrCode(pdf: Pdf, text: string, { x, y, side }: { x: number; y: number; side: number }): void {
  const { data } = encode(text, { ecc: 'M', border: quietZone });
  const module = side / data.length;
  for (const [row, cells] of data.entries()) {
    let start = 0;
    for (let at = 0; at <= cells.length; at += 1) {
      if (cells[at]) continue;
      if (at > start) pdf.rect(x + start * module, y + row * module, (at - start) * module, module);
      start = at + 1;
    }
  }
  pdf.fill('#000000');
}
