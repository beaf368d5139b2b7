import type { Letter } from '../channels/channel.ts';
import type { ReportFacts } from '../report-facts.ts';
import { asHtml, asText, type Paper } from './paper.ts';
import { wallDate } from './wall-time.ts';
import { letterWords } from './words.ts';

/** That a day report is missing, to whoever reviews it. */
export function letterOfReport({ language, site, businessDate }: ReportFacts, address: string): Letter {
  const words = letterWords[language];
  const { subject, text, act } = words.reportDue;
  const paper: Paper = {
    language,
    lines: [text(site, wallDate(language, businessDate))],
    act: { label: act, url: `${address}/reports?view=missing` },
    foot: [words.why(site)],
  };
  return { subject: subject(site), text: asText(paper), html: asHtml(paper), calendar: null, unsubscribe: null };
}
