import type { Block } from './blocks.ts';
import { mm } from './document.ts';
import { edge, quiet, write } from './pen.ts';

/** The title of a part of the sheet, and a sentence about it. */
export function titleBlock(title: string, text?: string): Block {
  return {
    height: (text ? 17 : 12) * mm,
    withNext: true,
    draw: (pdf, y) => {
      const width = pdf.page.width - 2 * edge.side;
      write(pdf, title, { x: edge.side, y: y + 5 * mm, width }, { face: 'bold', size: 11 });
      if (text) write(pdf, text, { x: edge.side, y: y + 10.5 * mm, width }, { colour: quiet });
    },
  };
}
