import type { Explanation } from '@daybook/contract/explanation';
import type { Language } from '@daybook/contract/values';
import { formatHours } from '@daybook/ui/language/format';
import { type Bucket, minutesOf } from '../buckets.ts';
import { headingWords } from './heading-words.ts';

/** What is asked about a date: one of its figures, or all of it. */
export type Focus = Bucket | 'day';

/** The question that the steps answer: "Why 1.25 h is overtime". */
export function headingOf(language: Language, { day }: Pick<Explanation, 'day'>, focus: Focus): string {
  const words = headingWords[language];
  const minutes = focus === 'day' ? 0 : minutesOf(focus, day.figures);
  if (focus === 'day' || minutes === 0) return words.day;
  return words[focus](formatHours(language, minutes * 60_000));
}
