import type { Reason, RefusalFacts } from '@daybook/contract/errors';
import type { Language } from '@daybook/contract/values';
import { type ReportReason, type Sentence, saidOf, tabletSentences } from './tablet-refusals.ts';

/** A file of a report is a photo or a PDF: elsewhere another kind is asked for. */
type SaidHere = ReportReason | 'file-unreadable';

const en: Record<SaidHere, Sentence> = {
  'count-mismatch': 'The total is not the sum of the coins and notes. Count again.',
  'count-locked': 'The count is locked. Press Recount to count again.',
  'count-not-locked': 'The drawer is not counted and locked yet.',
  'already-filed': 'This report was handed in already. It is shown as it was handed in.',
  'report-lacking': 'Something is still lacking. Look at the list before you submit.',
  'people-still-in': 'People are still in. Say why the report is handed in now.',
  'person-needed': 'Say who does this, by PIN or badge.',
  'not-a-second-person': 'This one takes a person who neither opened, counted nor submitted it.',
  'month-closed': 'This month is closed. File a correction report instead.',
  'file-unreadable': 'This is no photo and no PDF that can be read. Take it again, or choose another.',
};

const fil: Record<SaidHere, Sentence> = {
  'count-mismatch': 'Hindi tugma ang kabuuan sa mga barya at papel. Bilangin ulit.',
  'count-locked': 'Naka-lock na ang bilang. Pindutin ang Bilangin ulit.',
  'count-not-locked': 'Hindi pa nabibilang at naila-lock ang kaha.',
  'already-filed': 'Naisumite na ang report na ito. Ipinapakita ito ayon sa isinumite.',
  'report-lacking': 'May kulang pa. Tingnan ang listahan bago magsumite.',
  'people-still-in': 'May mga nakapasok pa. Sabihin kung bakit isinusumite na ngayon.',
  'person-needed': 'Sabihin kung sino ang gumagawa nito, gamit ang PIN o badge.',
  'not-a-second-person': 'Kailangan nito ng taong hindi nagbukas, nagbilang o nagsumite nito.',
  'month-closed': 'Sarado na ang buwang ito. Gumawa na lang ng correction report.',
  'file-unreadable': 'Hindi ito mabasa bilang larawan o PDF. Kunan ulit, o pumili ng iba.',
};

/** What only day reports are refused for: read with their screens. */
export const reportSentences: Record<Language, Record<SaidHere, Sentence>> = { en, fil };

const all = {
  en: { ...tabletSentences.en, ...en },
  fil: { ...tabletSentences.fil, ...fil },
};

/** Why something about a report was refused, at whichever screen. `now` is the server's time in ms. */
export function reportRefusal(language: Language, reason: Reason, facts: RefusalFacts, now: number): string {
  return saidOf(all, language, { reason, facts, now });
}
