import { mm, type Pdf } from '../../print/document.ts';
import { formatsOf } from '../../print/formats.ts';
import { edge, quiet, write } from '../../print/pen.ts';
import type { Of } from './of.ts';

/** Points of the head of a page; the first says more. */
export function headHeight(page: number): number {
  return (page === 0 ? 28 : 10) * mm;
}

export function drawHead(
  pdf: Pdf,
  { report, words, language }: Of,
  { organization, page }: { organization: string; page: number },
): void {
  const { site, businessDate, state, shown, number, kind } = report;
  const date = formatsOf(language).dates(businessDate, businessDate);
  const width = pdf.page.width - 2 * edge.side;
  const line = (text: string, y: number, style: Parameters<typeof write>[3]) =>
    write(pdf, text, { x: edge.side, y, width }, style);
  const top = edge.top;
  if (page > 0) {
    line(site.name, top, { face: 'semibold' });
    line(date, top, { colour: quiet, align: 'right' });
    return;
  }
  // What is written now is no version yet.
  const which = shown ?? (state === 'draft' || state === 'returned' ? 0 : number);
  const stands = shown !== null && shown < number ? '' : words.states[state];
  const said = [
    kind === 'correction' ? `${words.correction}.` : '',
    stands,
    which > 0 ? words.version(which, number) : '',
  ];
  line(organization, top, { face: 'semibold', colour: quiet });
  line(words.title, top, { face: 'semibold', colour: quiet, align: 'right' });
  line(site.name, top + 6 * mm, { face: 'bold', size: 18 });
  line(date, top + 15.5 * mm, { size: 10 });
  line(said.filter(Boolean).join(' '), top + 21.5 * mm, { colour: quiet });
}

export function drawFoot(
  pdf: Pdf,
  { report, words, language }: Of,
  { at, page, pages }: { at: Date; page: number; pages: number },
): void {
  const { day, time } = formatsOf(language);
  const { zone } = report.site;
  const now = at.getTime();
  const box = { x: edge.side, y: pdf.page.height - 11 * mm, width: pdf.page.width - 2 * edge.side };
  const style = { size: 7, colour: quiet };
  write(pdf, words.printed(`${day(zone, now)}, ${time(zone, now)}`, zone), box, style);
  write(pdf, words.page(page + 1, pages), box, { ...style, align: 'right' });
}
