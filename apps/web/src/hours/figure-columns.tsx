import type { HoursReport } from '@daybook/contract/hours-report';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { localeOf } from '@daybook/ui/language/format';
import type { Column } from '../shell/table.tsx';
import { useHours } from '../timesheets/use-hours.ts';
import { hoursWords } from './words.ts';

type Line = HoursReport['totals'];

/** The figures of a line; nothing is drawn as nothing, but for what was planned and worked. */
export function useFigureColumns(sums: Line | null): Column<Line>[] {
  const words = useWords(hoursWords);
  const language = useLanguage();
  const hours = useHours();
  const count = (n: number) => new Intl.NumberFormat(localeOf(language)).format(n);
  const column = (key: keyof Line, write: (n: number) => string, more: Partial<Column<Line>> = {}): Column<Line> => ({
    key,
    head: words[key],
    width: 'minmax(64px, 1fr)',
    phone: 'none',
    figures: true,
    cell: (line) => (line[key] === 0 && key !== 'planned' && key !== 'worked' ? '' : write(line[key])),
    ...(sums ? { sum: write(sums[key]) } : {}),
    ...more,
  });
  const short = (line: Line) =>
    line.planned > 0 ? words.short(hours(line.worked), hours(line.planned)) : words.onlyWorked(hours(line.worked));
  return [
    column('planned', hours),
    column('worked', hours),
    column('overtime', hours),
    column('late', count),
    column('lateMinutes', count, { from: 'wide' }),
    column('leftEarly', count, { from: 'wide', width: 'minmax(76px, 1fr)' }),
    column('absent', count),
    column('leave', hours, { from: 'wide' }),
    {
      key: 'short',
      head: words.worked,
      width: '0',
      only: 'phone',
      phone: 'under',
      cell: short,
      ...(sums ? { sum: short(sums) } : {}),
    },
  ];
}
