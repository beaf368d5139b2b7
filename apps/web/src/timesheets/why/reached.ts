import type { Explanation } from '@daybook/contract/explanation';
import type { Language } from '@daybook/contract/values';
import { formatTime } from '@daybook/ui/language/format';
import { tellingOf } from './step.ts';
import { whyWords } from './why-words.ts';

/** Where on the day line a limit was reached: "8 h reached at 17:00". */
export function reachedIn(language: Language, of: Explanation): { at: string; text: string } | undefined {
  const { length, zoneOf } = tellingOf(language, of);
  for (const segment of of.segments) {
    const { startedBy, from } = segment;
    if (startedBy.by !== 'daily-limit' && startedBy.by !== 'weekly-limit') continue;
    // Beside a line there is room for the time alone; the step below names the day, and which of two it was.
    return { at: from, text: whyWords[language].reached(length(startedBy.minutes), formatTime(zoneOf(segment), from)) };
  }
  return undefined;
}
