import type { Block } from '../../print/blocks.ts';
import { mm } from '../../print/document.ts';
import { edge, quiet, write } from '../../print/pen.ts';

/** Letters that fit on a line of the narrower paper. */
const lettersOnLine = 125;
const lineHeight = 4.4 * mm;

/** Words of somebody, as they were written, on as many lines as they need, under what they answer. */
export function textBlocks(label: string, text: string): Block[] {
  const head = lineBlock(label, { face: 'semibold', colour: quiet, size: 7.5 });
  return [
    { ...head, height: head.height + 1 * mm, withNext: true },
    ...text.split('\n').flatMap((line) => wrapped(line).map((part) => lineBlock(part))),
    { height: 1.5 * mm, draw: () => undefined },
  ];
}

function lineBlock(text: string, style: Parameters<typeof write>[3] = {}): Block {
  return {
    height: lineHeight,
    draw: (pdf, y) => write(pdf, text, { x: edge.side, y: y + 1 * mm, width: pdf.page.width - 2 * edge.side }, style),
  };
}

/** Before there is a page nothing can be measured; a line that is still too wide is written smaller. */
function wrapped(text: string): string[] {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/).flatMap((each) => each.match(new RegExp(`.{1,${lettersOnLine}}`, 'gu')) ?? [])) {
    const last = lines.at(-1) ?? '';
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= lettersOnLine) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
