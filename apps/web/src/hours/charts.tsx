import type { HoursReport } from '@daybook/contract/hours-report';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDate, localeOf } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { BarFigure, BarFigures, type Bars } from '../shell/bar-figure.tsx';
import { daysAfter } from '../time.ts';
import { useHours } from '../timesheets/use-hours.ts';
import { hoursWords } from './words.ts';

/** The weeks drawn: planned hollow and worked solid, then overtime and lateness. The table below says the same. */
export function Charts(props: { report: HoursReport; choose: (monday: string) => void }): ReactElement {
  const { weeks, totals } = props.report;
  const words = useWords(hoursWords);
  const language = useLanguage();
  const hours = useHours();
  const count = (value: number) => new Intl.NumberFormat(localeOf(language)).format(value);
  // Where some sites begin their weeks on another day than others, what is drawn together is called by its Monday.
  const mixed = weeks.some(({ week }) => week.to > daysAfter(week.from, 6));
  const drawn: Pick<Bars, 'rows' | 'choose'> = {
    rows: weeks.map(({ week, monday, planned, worked, overtime, lateMinutes }) => ({
      at: formatShortDate(language, mixed ? monday : week.from),
      values: { planned, worked, overtime, lateMinutes },
    })),
    choose: (row) => {
      const week = weeks[row];
      if (week) props.choose(week.monday);
    },
  };
  const inHours = { write: (minutes: number) => words.inHours(hours(minutes)), per: 60 };
  const all: Bars[] = [
    {
      ...{ ...drawn, ...inHours, fact: words.workedChart, wide: true },
      series: [
        { name: 'planned', label: words.planned, color: 'var(--ink-3)', hollow: true },
        { name: 'worked', label: words.worked, color: 'var(--in-solid)' },
      ],
    },
    {
      ...{ ...drawn, ...inHours },
      fact: totals.overtime > 0 ? words.overtimeFact(hours(totals.overtime)) : words.noOvertime,
      series: [{ name: 'overtime', label: words.overtime, color: 'var(--appr-solid)' }],
    },
    {
      ...{ ...drawn, write: (minutes) => words.inMinutes(Math.round(minutes)), per: 1 },
      fact: totals.late > 0 ? words.lateFact(totals.late, count(totals.lateMinutes)) : words.neverLate,
      series: [{ name: 'lateMinutes', label: words.lateMinutes, color: 'var(--late-solid)' }],
    },
  ];
  return (
    <BarFigures>
      {all.map((bars) => (
        <BarFigure key={bars.fact} bars={bars} />
      ))}
    </BarFigures>
  );
}
