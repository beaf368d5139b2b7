import type { Reason, RefusalFacts } from '@daybook/contract/errors';
import type { Language } from '@daybook/contract/values';
import { staffSentences } from './refusals.ts';
import { reportSentences } from './report-refusals.ts';
import { saidOf } from './tablet-refusals.ts';

const sentences = {
  en: { ...staffSentences.en, ...reportSentences.en },
  fil: { ...staffSentences.fil, ...reportSentences.fil },
};

/** Why something about a report was refused to whoever decides about it. `now` is the server's time in ms. */
export function decisionRefusal(language: Language, reason: Reason, facts: RefusalFacts, now: number): string {
  return saidOf(sentences, language, { reason, facts, now });
}
