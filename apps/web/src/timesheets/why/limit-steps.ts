import type { Segment } from '@daybook/contract/explanation';
import { formatDayOfMonth, wallDate } from '@daybook/ui/language/format';
import { formatTimes } from '@daybook/ui/language/rates';
import { limitWords } from './limit-words.ts';
import { clockOf, type Line, ordinary, type Step, stretchesOf, type Telling } from './step.ts';

/** What is beyond a limit, a step for each limit and what it makes of the minutes after it. */
export function limitSteps(telling: Telling): Step[] {
  const groups = new Map<string, Segment[]>();
  for (const segment of telling.of.segments) {
    if (segment.tier === null || segment.tier === 'regular') continue;
    const key = `${segment.because} ${segment.tier}`;
    groups.set(key, [...(groups.get(key) ?? []), segment]);
  }
  return [...groups].flatMap(([key, segments]) => limitStep(telling, key, segments));
}

function limitStep(telling: Telling, key: string, segments: readonly Segment[]): Step[] {
  const { language, of, hours, time, length, zoneOf } = telling;
  const words = limitWords[language];
  const [first] = segments;
  if (!first) return [];
  const { limit, at } = reached(telling, first);
  const zone = zoneOf(first);
  const follows = whatFollows(telling, first);
  const lines: Line[] = stretchesOf(telling, segments).map((stretch) => ({
    what: words.span(time(stretch.from, stretch.zone), time(stretch.to, stretch.zone)),
    value: hours(stretch.minutes),
  }));
  const step = { key, decides: [first.tier === 'overtime' ? 'overtime' : 'doubleTime'] } as const;
  if (first.because === 'seventh-day') {
    return [{ ...step, title: words.seventh, text: words.seventhText(follows), lines }];
  }
  if (first.because === 'weekly') {
    const on = `${formatDayOfMonth(language, wallDate(zone, first.from))} ${clockOf(of, zone, first.from)}`;
    const before: Line[] =
      of.weekBefore > 0
        ? [{ what: words.before(formatDayOfMonth(language, of.week.from)), value: hours(of.weekBefore) }]
        : [];
    const text = at ? words.weekReached(length(limit), on, follows) : words.weekBefore(length(limit), follows);
    return [{ ...step, title: words.week(length(limit)), text, lines: [...before, ...lines] }];
  }
  const ended = time(first.from, zone);
  const whole = limit % 60 === 0 ? words.nth(limit / 60, ended, follows) : words.worked(length(limit), ended, follows);
  return [{ ...step, title: words.day(length(limit)), text: whole, lines }];
}

/** The limit in minutes, and whether it was reached just where the stretch begins. */
function reached({ of }: Telling, first: Segment): { limit: number; at: boolean } {
  const { startedBy } = first;
  if (startedBy.by === 'daily-limit' || startedBy.by === 'weekly-limit') return { limit: startedBy.minutes, at: true };
  // It was reached as a break began, or on an earlier date: what was worked until then is the limit.
  const before = of.segments.filter(({ tier, to }) => tier !== null && to <= first.from);
  const worked = before
    .filter(({ tier }) => first.because !== 'weekly' || tier === 'regular')
    .reduce((sum, { minutes }) => sum + minutes, 0);
  if (first.because !== 'weekly') return { limit: worked, at: worked > 0 };
  return { limit: of.weekBefore + worked, at: false };
}

/** "overtime at 1.25": what the minutes behind a limit are, and how often they are paid. */
function whatFollows({ language, of }: Telling, { tier, dayKind }: Segment): string {
  const words = limitWords[language];
  const { overtime, overtimeOnSpecialDays, doubleTime } = of.applied;
  if (tier === 'double-time') return words.doubleTime(formatTimes(language, doubleTime));
  if (dayKind === 'ordinary' || of.applied.day === ordinary) return words.overtime(formatTimes(language, overtime));
  return words.overtimeOnSpecial(formatTimes(language, overtimeOnSpecialDays));
}
