import { useWords } from '@daybook/ui/language/current';
import { formatDuration } from '@daybook/ui/language/format';
import { missingWords } from './words.ts';

const day = 86_400_000;

/** A span for people: minutes and hours, from two days on whole days. */
export function useSpan(): (ms: number) => string {
  const words = useWords(missingWords);
  return (ms) => (ms < 2 * day ? formatDuration(Math.max(0, ms)) : words.days(Math.floor(ms / day)));
}
