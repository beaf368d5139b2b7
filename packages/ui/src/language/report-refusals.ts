import type { Reason, RefusalFacts } from '@daybook/contract/errors';
import type { Language } from '@daybook/contract/values';
import { type ReportReason, type Sentence, saidOf, tabletSentences } from './tablet-refusals.ts';

const en: Record<ReportReason, Sentence> = {
  'count-mismatch': 'The total is not the sum of the coins and notes. Count again.',
  'count-locked': 'The count is locked. Press Recount to count again.',
  'count-not-locked': 'The drawer is not counted and locked yet.',
  'already-filed': 'This report was handed in already. It is shown as it was handed in.',
  'report-lacking': 'Something is still lacking. Look at the list before you submit.',
  'people-still-in': 'People are still in. Say why the report is handed in now.',
  'person-needed': 'Say who does this, by PIN or badge.',
  'not-a-second-person': 'This one takes a person who neither opened, counted nor submitted it.',
  'month-closed': 'This month is closed. File a correction report instead.',
};

const fil: Record<ReportReason, Sentence> = {
  'count-mismatch': 'Hindi tugma ang kabuuan sa mga barya at papel. Bilangin ulit.',
  'count-locked': 'Naka-lock na ang bilang. Pindutin ang Bilangin ulit.',
  'count-not-locked': 'Hindi pa nabibilang at naila-lock ang kaha.',
  'already-filed': 'Naisumite na ang report na ito. Ipinapakita ito ayon sa isinumite.',
  'report-lacking': 'May kulang pa. Tingnan ang listahan bago magsumite.',
  'people-still-in': 'May mga nakapasok pa. Sabihin kung bakit isinusumite na ngayon.',
  'person-needed': 'Sabihin kung sino ang gumagawa nito, gamit ang PIN o badge.',
  'not-a-second-person': 'Kailangan nito ng taong hindi nagbukas, nagbilang o nagsumite nito.',
  'month-closed': 'Sarado na ang buwang ito. Gumawa na lang ng correction report.',
};

/** What only day reports are refused for: read with their screens. */
export const reportSentences: Record<Language, Record<ReportReason, Sentence>> = { en, fil };

const all = {
  en: { ...tabletSentences.en, ...en },
  fil: { ...tabletSentences.fil, ...fil },
};

/** Why something about a report was refused, at whichever screen. `now` is the server's time in ms. */
export function reportRefusal(language: Language, reason: Reason, facts: RefusalFacts, now: number): string {
  return saidOf(all, language, { reason, facts, now });
}
