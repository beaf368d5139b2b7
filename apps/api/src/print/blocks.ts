import { mm, type Pdf } from './document.ts';
import { edge } from './pen.ts';

/** A part of a sheet that stays together. */
export interface Block {
  /** Points. */
  height: number;
  draw: (pdf: Pdf, y: number) => void;
  /** What stands above it again where it begins a page, as the head of its table. */
  again?: Block;
  /** Whether it must not be the last on its page, as a title. */
  withNext?: boolean;
}

interface Placed {
  block: Block;
  y: number;
}

const paperHeight = { A4: 297 * mm, Letter: 279.4 * mm };

/** Lays blocks on pages below a head of that height. */
export function layOut(
  blocks: readonly Block[],
  paper: keyof typeof paperHeight,
  headHeight: (page: number) => number,
): Placed[][] {
  const bottom = paperHeight[paper] - edge.bottom;
  const pages: Placed[][] = [];
  let page: Placed[] = [];
  let y = edge.top + headHeight(0);
  for (const [at, block] of blocks.entries()) {
    if (page.length > 0 && y + neededBy(blocks, at) > bottom) {
      pages.push(page);
      page = [];
      y = edge.top + headHeight(pages.length);
      if (block.again) {
        page.push({ block: block.again, y });
        y += block.again.height;
      }
    }
    page.push({ block, y });
    y += block.height;
  }
  return [...pages, page];
}

function neededBy(blocks: readonly Block[], at: number): number {
  const block = blocks[at];
  if (!block) return 0;
  return block.height + (block.withNext ? neededBy(blocks, at + 1) : 0);
}
