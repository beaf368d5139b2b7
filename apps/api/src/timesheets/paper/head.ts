import type { Timesheet } from '@daybook/contract/timesheets';
import type { Language } from '@daybook/contract/values';
import { mm, type Pdf } from '../../print/document.ts';
import { formatsOf } from '../../print/formats.ts';
import { edge, quiet, write } from '../../print/pen.ts';
import { paperWords } from './paper-words.ts';

interface Of {
  sheet: Timesheet;
  organization: string;
  language: Language;
}

/** Points of the head of a page; the first says more. */
export function headHeight(page: number): number {
  return (page === 0 ? 30 : 10) * mm;
}

export function drawHead(pdf: Pdf, { sheet, organization, language }: Of, page: number): void {
  const words = paperWords[language];
  const { dates } = formatsOf(language);
  const { employee, site, period, rules } = sheet;
  const width = pdf.page.width - 2 * edge.side;
  const line = (text: string, y: number, style: Parameters<typeof write>[3]) =>
    write(pdf, text, { x: edge.side, y, width }, style);
  const when = dates(period.from, period.to);
  const top = edge.top;
  if (page > 0) {
    line(employee.name, top, { face: 'semibold' });
    line(when, top, { colour: quiet, align: 'right' });
    return;
  }
  line(organization, top, { face: 'semibold', colour: quiet });
  line(words.timesheet, top, { face: 'semibold', colour: quiet, align: 'right' });
  line(employee.name, top + 6 * mm, { face: 'bold', size: 18 });
  line([when, site.name, words.number(employee.number)].join('  ·  '), top + 15.5 * mm, { size: 10 });
  const rulesSaid = rules.id ? words.byRules(rules.name, rules.version) : '';
  line([standing(sheet, language), rulesSaid].filter(Boolean).join(' '), top + 21.5 * mm, { colour: quiet });
}

/** Whether its hours are final, and whose word stands on them. */
function standing({ locked, signedOff, site }: Timesheet, language: Language): string {
  const { stands } = paperWords[language];
  const { day } = formatsOf(language);
  const signed = signedOff && (signedOff.lapsed ? stands.lapsed : stands.signed)(day(site.zone, signedOff.at));
  const paid = locked ? stands.locked(locked.by, day(site.zone, locked.at)) : stands.open;
  return [signed, paid].filter(Boolean).join(' ');
}

export function drawFoot(pdf: Pdf, of: Of & { at: Date }, { page, pages }: { page: number; pages: number }): void {
  const words = paperWords[of.language];
  const { day, time } = formatsOf(of.language);
  const { zone } = of.sheet.site;
  const now = of.at.getTime();
  const box = { x: edge.side, y: pdf.page.height - 11 * mm, width: pdf.page.width - 2 * edge.side };
  const style = { size: 7, colour: quiet };
  write(pdf, words.printed(`${day(zone, now)}, ${time(zone, now)}`, zone), box, style);
  write(pdf, words.page(page + 1, pages), box, { ...style, align: 'right' });
}
