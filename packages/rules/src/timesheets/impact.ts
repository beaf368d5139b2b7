import type { DayFlag, Figures } from '@daybook/contract/timesheets';
import type { Case } from './case.ts';
import { editPunches, type PunchEdit } from './edit-punches.ts';
import type { ValuedDay } from './valuation.ts';
import { value } from './value.ts';

interface Both {
  before: Figures;
  after: Figures;
}

/** What an edit comes to: the workweeks and the dates that it changes. */
export interface Impact {
  weeks: (Both & { from: string; to: string })[];
  days: (Both & { date: string; flags: DayFlag[]; was: ValuedDay; is: ValuedDay })[];
}

/**
 * The workweeks and dates whose figures, or what is odd about them, differ between two cases of one person.
 * @param span dates that hold every punch that differs, both included; whole workweeks round it are looked at
 */
export function impactOf(before: Case, after: Case, span: { from: string; to: string }): Impact {
  const [was, is] = [value(before, span), value(after, span)];
  const afterByDate = new Map(is.weeks.flatMap(({ days }) => days.map((day) => [day.date, day] as const)));
  const afterByWeek = new Map(is.weeks.map((week) => [week.from, week]));
  return {
    weeks: was.weeks.flatMap(({ from, to, figures }) => {
      const now = afterByWeek.get(from)?.figures ?? figures;
      return sameFigures(figures, now) ? [] : [{ from, to, before: figures, after: now }];
    }),
    days: was.weeks
      .flatMap(({ days }) => days)
      .flatMap((day) => {
        const now = afterByDate.get(day.date) ?? day;
        if (sameFigures(day.figures, now.figures) && sameFlags(day.flags, now.flags)) return [];
        const { date, figures } = day;
        return [{ date, before: figures, after: now.figures, flags: now.flags, was: day, is: now }];
      }),
  };
}

/** A case as an edit would leave it. */
export function edited(person: Case, edit: PunchEdit): Case {
  return { ...person, punches: editPunches(person.punches, edit, person.sites) };
}

function sameFigures(one: Figures, other: Figures): boolean {
  return (Object.keys(one) as (keyof Figures)[]).every((bucket) => one[bucket] === other[bucket]);
}

function sameFlags(one: readonly DayFlag[], other: readonly DayFlag[]): boolean {
  return one.toSorted().join() === other.toSorted().join();
}
