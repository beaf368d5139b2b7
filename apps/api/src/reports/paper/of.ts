import type { ReportView } from '@daybook/contract/reports';
import type { Language } from '@daybook/contract/values';
import { formatsOf } from '../../print/formats.ts';
import { paperWords } from './report-words.ts';

/** What the parts of a printed report are made of: the report as its reader may see it, in the reader's language. */
export interface Of {
  report: ReportView;
  language: Language;
  words: (typeof paperWords)[Language];
  date: (date: string) => string;
  /** Minor units of the report's currency. */
  money: (minor: number | null) => string;
  /** A moment by the site's clock, with its day. */
  when: (moment: string) => string;
  hours: (minutes: number) => string;
}

export function ofReport(report: ReportView, language: Language): Of {
  const { money, date, day, time, hours } = formatsOf(language);
  const { zone } = report.site;
  return {
    ...{ report, language, words: paperWords[language], date, hours },
    money: (minor) => (minor === null ? '' : money(report.currency, minor)),
    when: (moment) => `${day(zone, moment)}, ${time(zone, moment)}`,
  };
}
