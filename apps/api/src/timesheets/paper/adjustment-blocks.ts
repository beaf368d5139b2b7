import type { Figures, Timesheet } from '@daybook/contract/timesheets';
import type { Language } from '@daybook/contract/values';
import type { Block } from '../../print/blocks.ts';
import { mm, type Pdf } from '../../print/document.ts';
import { formatsOf } from '../../print/formats.ts';
import { drawRule, placeColumns, quiet, type Style, write, writeHead } from '../../print/pen.ts';
import { titleBlock } from '../../print/title-block.ts';
import { type Column, columnsOf, minutesIn } from './columns.ts';
import { paperWords } from './paper-words.ts';

const rowHeight = 5.7 * mm;

/** What locked periods lack or have too much of: a line a date and bucket, and under it the punches that came too late. */
export function adjustmentBlocks({ adjustments, site }: Timesheet, language: Language): Block[] {
  if (adjustments.length === 0) return [];
  const words = paperWords[language];
  const { hours, more, date, time, day } = formatsOf(language);
  const head: Block = {
    height: 6 * mm,
    withNext: true,
    draw: (pdf, y) => {
      const heads = [words.date, '', words.was, words.is, words.difference, words.because];
      for (const [place, box] of columnsFor(pdf).entries()) {
        writeHead(pdf, heads[place] ?? '', { ...box, y: y - 3 * mm }, isFigure(place));
      }
      drawRule(pdf, y + 5 * mm, { strong: true });
    },
  };
  const rows = adjustments.flatMap((adjustment) => {
    const { was, is, causes } = adjustment;
    const because = causes.map(({ kind, at, recordedAt }) =>
      words.came(words.punches[kind], time(site.zone, at), day(site.zone, recordedAt)),
    );
    const changed = changedIn(was, is);
    const lines = Math.max(changed.length, because.length);
    return Array.from({ length: lines }, (_, line) => {
      const column = changed[line];
      return rowBlock(head, line === lines - 1, [
        line === 0 ? date(adjustment.date) : '',
        column ? words.columns[column] : '',
        column ? hours(minutesIn(column, was)) : '',
        column ? hours(minutesIn(column, is)) : '',
        column ? more(minutesIn(column, is) - minutesIn(column, was)) : '',
        because[line] ?? '',
      ]);
    });
  });
  return [titleBlock(words.adjustments, words.adjustmentsText), head, ...rows];
}

function changedIn(was: Figures, is: Figures): Column[] {
  const either = new Set([...columnsOf(was), ...columnsOf(is)]);
  return [...either].filter((column) => minutesIn(column, was) !== minutesIn(column, is));
}

const isFigure = (place: number) => place >= 2 && place <= 4;

function columnsFor(pdf: Pdf) {
  return placeColumns(pdf, [22 * mm, 26 * mm, 16 * mm, 16 * mm, 18 * mm, 0]).map(({ x, width }, place) =>
    place === 5 ? { x: x + 4 * mm, width: width - 4 * mm } : { x, width },
  );
}

function rowBlock(head: Block, last: boolean, cells: readonly string[]): Block {
  return {
    height: rowHeight,
    again: head,
    draw: (pdf, y) => {
      for (const [place, box] of columnsFor(pdf).entries()) {
        const style: Style = isFigure(place) ? { align: 'right' } : place === 5 ? { colour: quiet } : {};
        write(pdf, cells[place] ?? '', { ...box, y: y + 1.1 * mm }, style);
      }
      if (last) drawRule(pdf, y + rowHeight);
    },
  };
}
