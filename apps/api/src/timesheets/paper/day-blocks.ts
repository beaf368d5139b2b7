import type { DayView, Figures, Timesheet } from '@daybook/contract/timesheets';
import type { Language } from '@daybook/contract/values';
import type { Block } from '../../print/blocks.ts';
import { mm, type Pdf } from '../../print/document.ts';
import { formatsOf } from '../../print/formats.ts';
import { drawRule, placeColumns, quiet, type Style, write, writeHead } from '../../print/pen.ts';
import { type Column, columnsOf, minutesIn } from './columns.ts';
import { paperWords } from './paper-words.ts';

const lineHeight = 3.9 * mm;
const padding = 0.9 * mm;

interface Row {
  name: string;
  inOut: readonly string[];
  breaks: readonly string[];
  figures: readonly string[];
  state: string;
  style: Style;
  strong: boolean;
}

/** The dates of a period, a line each work period, its weeks, and what they come to. */
export function dayBlocks(sheet: Timesheet, language: Language): Block[] {
  const words = paperWords[language];
  const { hours, date } = formatsOf(language);
  const columns = columnsOf(sheet.totals);
  const figuresOf = (figures: Figures) => columns.map((column) => shown(minutesIn(column, figures), hours));
  const sum = (name: string, figures: Figures, strong: boolean): Row => ({
    ...{ name, inOut: [], breaks: [], state: '', strong },
    // A sum says also that it is nothing.
    figures: columns.map((column) => hours(minutesIn(column, figures))),
    style: strong ? { face: 'bold' } : { face: 'semibold', colour: quiet },
  });
  const head = headOf(columns, language);
  const rows = sheet.days.flatMap((day) => {
    const week = sheet.weeks.find(({ to, partial }) => (partial ? clipped(to, sheet) : to) === day.date);
    const said = week && (week.partial ? words.weekPart : words.week)(date(week.from));
    return [
      rowOf(day, figuresOf(day.figures), language),
      ...(week && said && sheet.weeks.length > 1 ? [sum(said, week.figures, false)] : []),
    ];
  });
  return [head, ...[...rows, sum(words.total, sheet.totals, true)].map((row) => blockOf(row, head))];
}

/** The last date of a week within the period. */
function clipped(to: string, { period }: Timesheet): string {
  return to > period.to ? period.to : to;
}

const shown = (minutes: number, hours: (minutes: number) => string) => (minutes === 0 ? '' : hours(minutes));

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function rowOf(day: DayView, figures: readonly string[], language: Language): Row {
  const words = paperWords[language];
  const { date, time } = formatsOf(language);
  const kind = day.dayKind === 'ordinary' ? null : words.kinds[day.dayKind];
  const named = kind && (day.holiday ? `${day.holiday}, ${kind}` : capital(kind));
  const spans = day.periods.map(({ in: start, out, zone }) =>
    out ? `${time(zone, start.at)} – ${time(zone, out.at)}` : `${time(zone, start.at)} – ${words.noOut}`,
  );
  const breaks = day.periods.map((period) => period.breaks.reduce((sum, { minutes }) => sum + minutes, 0));
  const unknown = day.state === 'to-decide' && day.figures.worked === 0;
  return {
    name: date(day.date),
    inOut: [...spans, ...(day.leave ? [day.leave.name] : []), ...(named ? [named] : [])],
    breaks: breaks.map((minutes) => (minutes === 0 ? '' : words.minutes(minutes))),
    figures: unknown ? ['?', ...figures.slice(1)] : figures,
    state: day.state === 'empty' ? '' : words.states[day.state],
    style: day.periods.length === 0 ? { colour: quiet } : {},
    strong: false,
  };
}

/** Narrower columns of figures where there are many. */
function columnsFor(pdf: Pdf, many: number) {
  const figure = Math.min(16 * mm, (102 * mm) / many - 2 * mm);
  const widths = [20 * mm, 0, 12 * mm, ...Array.from({ length: many }, () => figure), 20 * mm];
  const [name, inOut, breaks, ...others] = placeColumns(pdf, widths);
  const state = others.at(-1);
  if (!name || !inOut || !breaks || !state) throw new Error('a table without its columns');
  const apart = { x: state.x + 3 * mm, width: state.width - 3 * mm };
  return { name, inOut, breaks, figures: others.slice(0, -1), state: apart };
}

function headOf(columns: readonly Column[], language: Language): Block {
  const words = paperWords[language];
  return {
    height: 8.5 * mm,
    withNext: true,
    draw: (pdf, y) => {
      const at = columnsFor(pdf, columns.length);
      writeHead(pdf, words.date, { ...at.name, y }, false);
      writeHead(pdf, words.inOut, { ...at.inOut, y }, false);
      writeHead(pdf, words.breaks, { ...at.breaks, y }, true);
      for (const [place, column] of columns.entries()) {
        const box = at.figures[place];
        if (box) writeHead(pdf, words.columns[column], { ...box, y }, true);
      }
      writeHead(pdf, words.state, { ...at.state, y }, false);
      drawRule(pdf, y + 7.5 * mm, { strong: true });
    },
  };
}

function blockOf(row: Row, head: Block): Block {
  const { name, inOut, breaks, figures, state, style, strong } = row;
  const height = Math.max(1, inOut.length) * lineHeight + 2 * padding;
  return {
    height,
    again: head,
    draw: (pdf, top) => {
      const at = columnsFor(pdf, figures.length);
      const y = top + padding;
      const sums = inOut.length === 0 && breaks.length === 0 && style.face;
      write(pdf, name, { ...at.name, ...(sums && { width: at.inOut.x + at.inOut.width - at.name.x }), y }, style);
      for (const [line, text] of inOut.entries()) write(pdf, text, { ...at.inOut, y: y + line * lineHeight }, style);
      for (const [line, text] of breaks.entries())
        write(pdf, text, { ...at.breaks, y: y + line * lineHeight }, { ...style, align: 'right', colour: quiet });
      for (const [place, text] of figures.entries()) {
        const box = at.figures[place];
        if (box) write(pdf, text, { ...box, y }, { ...style, align: 'right' });
      }
      write(pdf, state, { ...at.state, y: y + 0.8 }, { size: 7.5, colour: quiet });
      if (strong) drawRule(pdf, top, { strong });
      else drawRule(pdf, top + height);
    },
  };
}
