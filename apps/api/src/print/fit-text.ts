import type { Face, Pdf } from './document.ts';

export interface TextBox {
  face: Face;
  /** Points of the letters: the size wished for, and the least that it may shrink to. */
  size: number;
  least: number;
  width: number;
  lines: number;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const lettersOf = (text: string) => [...graphemes.segment(text)].map(({ segment }) => segment);

/** Text as the face has it: letters composed, and the turned commas of some names as the quotes that they look like. */
function printable(text: string): string {
  return text.normalize('NFC').replaceAll('ʻ', '‘').replaceAll('ʼ', '’');
}

/** The lines of a text and their size: as large as its box allows; what is still too long is cut, with an ellipsis. */
export function fitText(pdf: Pdf, text: string, box: TextBox): { size: number; lines: string[] } {
  const words = printable(text).split(/\s+/).filter(Boolean);
  pdf.font(box.face);
  for (let size = box.size; size > box.least; size -= 0.5) {
    const lines = wrap(pdf.fontSize(size), words, box.width);
    if (lines.length <= box.lines && lines.every((line) => pdf.widthOfString(line) <= box.width)) {
      return { size, lines };
    }
  }
  pdf.fontSize(box.least);
  const lines = wrap(
    pdf,
    words.flatMap((word) => broken(pdf, word, box.width)),
    box.width,
  );
  if (lines.length <= box.lines) return { size: box.least, lines };
  const kept = lines.slice(0, box.lines);
  const last = lettersOf(kept.pop() ?? '');
  while (last.length > 0 && pdf.widthOfString(`${last.join('')}…`) > box.width) last.pop();
  return { size: box.least, lines: [...kept, `${last.join('')}…`] };
}

function wrap(pdf: Pdf, words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && pdf.widthOfString(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

/** A word that is wider than its box, in parts that are not. */
function broken(pdf: Pdf, word: string, width: number): string[] {
  if (pdf.widthOfString(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const letter of lettersOf(word)) {
    if (part !== '' && pdf.widthOfString(part + letter) > width) {
      parts.push(part);
      part = letter;
    } else part += letter;
  }
  return [...parts, part];
}
