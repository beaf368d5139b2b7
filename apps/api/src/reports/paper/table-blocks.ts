import type { Block } from '../../print/blocks.ts';
import { mm, type Pdf } from '../../print/document.ts';
import { drawRule, placeColumns, quiet, type Style, write, writeHead } from '../../print/pen.ts';

export interface Row {
  cells: readonly string[];
  /** A sum: bold, with a strong rule above it. */
  sum?: boolean;
  /** Of what stands above it: quiet, without a rule between. */
  under?: boolean;
}

const rowHeight = 5.7 * mm;

/**
 * A table over the width of the page, which goes on over pages with its head again.
 * @param widths mm, one of them 0 for what is left
 * @param figures the columns that stand to the right
 */
export function tableBlocks(
  { heads, widths, figures }: { heads: readonly string[]; widths: readonly number[]; figures: readonly number[] },
  rows: readonly Row[],
): Block[] {
  const placed = (pdf: Pdf) =>
    placeColumns(
      pdf,
      widths.map((width) => width * mm),
    );
  const head: Block = {
    height: 6 * mm,
    withNext: true,
    draw: (pdf, y) => {
      for (const [place, box] of placed(pdf).entries())
        writeHead(pdf, heads[place] ?? '', { ...box, y: y - 3 * mm }, figures.includes(place));
      drawRule(pdf, y + 5 * mm, { strong: true });
    },
  };
  const hasHead = heads.some(Boolean);
  const blocks = rows.map(
    ({ cells, sum = false, under = false }): Block => ({
      height: rowHeight,
      ...(hasHead && { again: head }),
      draw: (pdf, y) => {
        const style: Style = sum ? { face: 'bold' } : under ? { colour: quiet } : {};
        for (const [place, box] of placed(pdf).entries()) {
          const align = figures.includes(place) ? 'right' : 'left';
          write(pdf, cells[place] ?? '', { ...box, y: y + 1.1 * mm }, { ...style, align });
        }
        if (sum) drawRule(pdf, y, { strong: true });
        else drawRule(pdf, y + rowHeight);
      },
    }),
  );
  return hasHead ? [head, ...blocks] : blocks;
}
