import type { HoursReport } from '@daybook/contract/hours-report';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDates } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { Table } from '../shell/table.tsx';
import { useFigureColumns } from './figure-columns.tsx';
import { hoursWords } from './words.ts';

type Line = HoursReport['items'][number];
type Week = HoursReport['weeks'][number];

/** A row for each site and week; `totals` of all of them, where all are shown. */
export function LineTable(props: {
  lines: readonly Line[];
  totals: HoursReport['totals'] | null;
  open: (line: Line) => void;
}): ReactElement {
  const words = useWords(hoursWords);
  const language = useLanguage();
  const figures = useFigureColumns(props.totals);
  return (
    <Table<Line>
      label={words.byLine}
      columns={[
        {
          key: 'site',
          head: words.site,
          width: 'minmax(130px, 1.6fr)',
          phone: 'main',
          cell: ({ site }) => site.name,
          ...(props.totals ? { sum: words.total } : {}),
        },
        {
          key: 'week',
          head: words.week,
          width: 'minmax(150px, 1.8fr)',
          phone: 'under',
          cell: ({ week }) => formatDates(language, week.from, week.to),
        },
        ...figures,
      ]}
      rows={props.lines}
      keyOf={({ site, week }) => `${site.id} ${week.from}`}
      open={props.open}
    />
  );
}

/** A row for each week over all sites. */
export function WeekTable(props: {
  weeks: readonly Week[];
  totals: HoursReport['totals'];
  open: (week: Week) => void;
}): ReactElement {
  const words = useWords(hoursWords);
  const language = useLanguage();
  const figures = useFigureColumns(props.totals);
  return (
    <Table<Week>
      label={words.byWeek}
      columns={[
        {
          key: 'week',
          head: words.week,
          width: 'minmax(150px, 3.4fr)',
          phone: 'main',
          cell: ({ week }) => formatDates(language, week.from, week.to),
          sum: words.total,
        },
        ...figures,
      ]}
      rows={props.weeks}
      keyOf={({ monday }) => monday}
      open={props.open}
    />
  );
}
