import type { Impact } from '@daybook/contract/timesheet-edits';
import { type DayView, decides } from '@daybook/contract/timesheets';
import type { Language } from '@daybook/contract/values';
import { formatDayOfMonth, formatHours, formatList, formatLongDate } from '@daybook/ui/language/format';
import { minutesOf } from '../buckets.ts';
import { flagText } from '../why/flag-words.ts';
import { impactWords } from './impact-words.ts';

/** What an edit comes to, in sentences: the weeks, the approvals that are lost, what is locked, what waits then and does not `now`. */
export function impactLines(
  language: Language,
  { weeks, days }: Impact,
  now: readonly Pick<DayView, 'date' | 'flags'>[],
): string[] {
  const words = impactWords[language];
  const hours = (minutes: number) => formatHours(language, minutes * 60_000);
  const named = (some: readonly { date: string }[]) =>
    formatList(
      language,
      some.map(({ date }) => formatDayOfMonth(language, date)),
    );
  const ofWeeks = weeks.map(({ from, before, after }) => {
    const when = formatLongDate(language, from);
    const [was, is] = [before, after].map((figures) => minutesOf('overtime', figures) + figures.doubleTime);
    if (was === is) return words.week(when, hours(before.worked), hours(after.worked));
    return words.weekAndOvertime(when, hours(before.worked), hours(after.worked), hours(was ?? 0), hours(is ?? 0));
  });
  const lose = days.filter(({ losesApproval }) => losesApproval);
  const locked = days.filter((day) => day.locked);
  const waits = days.flatMap(({ date, flags }) => {
    const had = now.find((day) => day.date === date)?.flags ?? [];
    const waiting = flags
      .filter((flag) => decides.includes(flag) && !had.includes(flag))
      .map((flag) => flagText[language][flag].pill);
    return waiting.length > 0 ? [words.waits(formatDayOfMonth(language, date), formatList(language, waiting))] : [];
  });
  return [
    ...(ofWeeks.length > 0 ? ofWeeks : [words.nothing]),
    ...(lose.length > 0 ? [words.lose(named(lose), lose.length)] : [words.keep]),
    ...(locked.length > 0 ? [words.locked(named(locked), locked.length)] : []),
    ...waits,
  ];
}
