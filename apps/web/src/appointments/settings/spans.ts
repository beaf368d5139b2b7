import { parseTime } from '../../form/parse-time.ts';

export interface Span {
  starts: string;
  ends: string;
}

/** Spans of a day as people write them, `8-12, 13:00–17:30`; null when they are none. Nothing typed is no span. */
export function parseSpans(typed: string): Span[] | null {
  const parts = typed.split(',').map((part) => part.trim());
  if (parts.every((part) => part === '')) return [];
  const spans = parts.map((part) => {
    const [starts, ends, ...more] = part.split(/\s*[-–]\s*/).map((time) => parseTime(time));
    return starts && ends && more.length === 0 ? { starts, ends } : null;
  });
  return spans.some((span) => span === null) ? null : spans.filter((span) => span !== null);
}

/** The same as they are shown: `8:00–12:00, 13:00–17:30`. */
export function spansText(spans: readonly Span[]): string {
  const time = (text: string) => text.replace(/^0/, '');
  return spans.map(({ starts, ends }) => `${time(starts)}–${time(ends)}`).join(', ');
}
