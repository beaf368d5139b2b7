import { breakTableStepWords } from './break-table-words.ts';
import { type Step, stretchesOf, type Telling } from './step.ts';

/** The minutes of break that were due and not taken, where the rules deduct them: a stretch of its own, and its reason. */
export function breakTableStep(telling: Telling): Step[] {
  const { language, of, hours, time, length } = telling;
  const words = breakTableStepWords[language];
  const off = of.segments.filter(({ because }) => because === 'break-table');
  const due = off.map(({ startedBy }) => startedBy).find((one) => one.by === 'break-table');
  if (off.length === 0) return [];
  return [
    {
      key: 'break-table',
      title: words.title,
      ...(due?.by === 'break-table' ? { text: words.due(length(due.over), length(due.minutes)) } : {}),
      lines: stretchesOf(telling, off).map(({ from, to, minutes, zone }) => ({
        what: words.span(time(from, zone), time(to, zone)),
        value: words.less(hours(minutes)),
      })),
    },
  ];
}
