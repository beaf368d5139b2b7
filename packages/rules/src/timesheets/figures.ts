import type { Span } from './week.ts';

/**
 * What somebody who signs a span off says to be right, as one text: the span, and of each shift the date, the time
 * worked in ms and what it lacks. Any change of them is another text, and needs another signature.
 */
export function figuresOf({ from, to, shifts }: Span): string {
  const lines = shifts.map(({ businessDate, workedMs, flags }) =>
    [businessDate, workedMs, ...flags.toSorted()].join(' '),
  );
  return [`${from} ${to}`, ...lines].join('\n');
}
