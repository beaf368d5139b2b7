import type { Language } from '@daybook/contract/values';
import type { Block } from '../../print/blocks.ts';
import { mm } from '../../print/document.ts';
import { edge, ink, placeColumns, quiet, write } from '../../print/pen.ts';
import { paperWords } from './paper-words.ts';

/** Two lines to sign on, which stay together. */
export function signBlock(language: Language): Block {
  const words = paperWords[language];
  return {
    height: 30 * mm,
    draw: (pdf, y) => {
      const width = pdf.page.width - 2 * edge.side;
      write(pdf, words.agreed, { x: edge.side, y: y + 6 * mm, width });
      const line = y + 24 * mm;
      const labels = [words.employee, words.manager];
      for (const [place, box] of placeColumns(pdf, [84 * mm, 0]).entries()) {
        const { x } = box;
        pdf
          .moveTo(x, line)
          .lineTo(x + 76 * mm, line)
          .lineWidth(0.5)
          .stroke(ink);
        write(pdf, labels[place] ?? '', { ...box, y: line + 1.5 * mm }, { size: 7.5, colour: quiet });
      }
    },
  };
}
