import { type Face, mm, type Pdf } from './document.ts';
import { fitText } from './fit-text.ts';

export const ink = '#251c22';
export const quiet = '#554a51';
const rule = '#b9b1b5';

export const edge = { side: 14 * mm, top: 14 * mm, bottom: 18 * mm };

export interface Style {
  face?: Face;
  /** Points. */
  size?: number;
  colour?: string;
  align?: 'left' | 'right';
}

/** A line of text in a box of that width, smaller where it is long, and cut where it is still too long. */
export function write(pdf: Pdf, text: string, at: { x: number; y: number; width: number }, style: Style = {}): void {
  const { face = 'regular', size = 8.5, colour = ink, align = 'left' } = style;
  const fitted = fitText(pdf, text, { face, size, least: size * 0.7, width: at.width, lines: 1 });
  pdf.font(face).fontSize(fitted.size).fillColor(colour);
  for (const line of fitted.lines) {
    const x = align === 'right' ? at.x + at.width - pdf.widthOfString(line) : at.x;
    // What is smaller stands on the same line as its neighbours.
    pdf.text(line, x, at.y + (size - fitted.size) * 0.8, { lineBreak: false });
  }
}

/** A heading of a narrow column, on two lines where it has to. */
export function writeHead(pdf: Pdf, text: string, at: { x: number; y: number; width: number }, right: boolean): void {
  const fitted = fitText(pdf, text, { face: 'semibold', size: 7, least: 4.5, width: at.width, lines: 2 });
  pdf.font('semibold').fontSize(fitted.size).fillColor(quiet);
  const up = (2 - fitted.lines.length) * 9;
  for (const [line, words] of fitted.lines.entries()) {
    const x = right ? at.x + at.width - pdf.widthOfString(words) : at.x;
    pdf.text(words, x, at.y + up + line * 9, { lineBreak: false });
  }
}

export function drawRule(pdf: Pdf, y: number, { strong = false } = {}): void {
  pdf
    .moveTo(edge.side, y)
    .lineTo(pdf.page.width - edge.side, y)
    .lineWidth(strong ? 0.8 : 0.3)
    .stroke(strong ? ink : rule);
}

/** Columns from left to right over the width of the paper; one of them, `0`, takes what the others leave. */
export function placeColumns(pdf: Pdf, widths: readonly number[]): { x: number; width: number }[] {
  const gap = 2 * mm;
  const whole = pdf.page.width - 2 * edge.side - gap * (widths.length - 1);
  const rest = whole - widths.reduce((sum, width) => sum + width, 0);
  let x = edge.side;
  return widths.map((width) => {
    const placed = { x, width: width === 0 ? rest : width };
    x += placed.width + gap;
    return placed;
  });
}
