import type { PayView } from '@daybook/contract/timesheets';
import type { Language } from '@daybook/contract/values';
import type { Block } from '../../print/blocks.ts';
import { mm, type Pdf } from '../../print/document.ts';
import { formatsOf } from '../../print/formats.ts';
import { drawRule, placeColumns, type Style, write, writeHead } from '../../print/pen.ts';
import { titleBlock } from '../../print/title-block.ts';
import { paperWords } from './paper-words.ts';

const rowHeight = 5.7 * mm;

/** How the pay comes about: each kind of minutes at its rate, so often. */
export function payBlocks(pay: PayView, language: Language): Block[] {
  const words = paperWords[language];
  const { hours, money, times } = formatsOf(language);
  const inMoney = (minor: number) => money(pay.currency, minor);
  const head: Block = {
    height: 6 * mm,
    withNext: true,
    draw: (pdf, y) => {
      const heads = ['', words.hours, words.rate, words.times, words.amount];
      for (const [place, box] of columnsFor(pdf).entries()) {
        writeHead(pdf, heads[place] ?? '', { ...box, y: y - 3 * mm }, place > 0);
      }
      drawRule(pdf, y + 5 * mm, { strong: true });
    },
  };
  const lines = pay.lines.map((line) => {
    const { bucket, dayKind, minutes, rate, ofAverage, amount } = line;
    const what = words.paidFor[bucket];
    return rowBlock(head, [
      dayKind === 'ordinary' ? what : `${what}, ${words.kinds[dayKind]}`,
      hours(minutes),
      ofAverage ? words.average(inMoney(rate)) : inMoney(rate),
      times(line.times),
      inMoney(amount),
    ]);
  });
  const total = rowBlock(head, [words.total, '', '', '', inMoney(pay.total)], { face: 'bold' });
  return [titleBlock(words.pay), head, ...lines, total];
}

function columnsFor(pdf: Pdf) {
  return placeColumns(pdf, [0, 18 * mm, 42 * mm, 16 * mm, 30 * mm]);
}

function rowBlock(head: Block, cells: readonly string[], style: Style = {}): Block {
  return {
    height: rowHeight,
    again: head,
    draw: (pdf, y) => {
      for (const [place, box] of columnsFor(pdf).entries()) {
        write(pdf, cells[place] ?? '', { ...box, y: y + 1.1 * mm }, { ...style, align: place > 0 ? 'right' : 'left' });
      }
      drawRule(pdf, y + rowHeight);
    },
  };
}
