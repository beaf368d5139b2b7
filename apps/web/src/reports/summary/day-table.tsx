import type { ReportsSummary } from '@daybook/contract/report-board';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatHours, formatShortDate } from '@daybook/ui/language/format';
import { formatMoney } from '@daybook/ui/language/money';
import type { ReactElement } from 'react';
import { Table } from '../../shell/table.tsx';
import { offText } from '../amount-text.ts';
import { summaryWords } from './words.ts';

const minute = 60_000;

/** What the charts show, in figures: a row a date and site, the newest first. */
export function DayTable({ told }: { told: ReportsSummary }): ReactElement {
  const words = useWords(summaryWords);
  const language = useLanguage();
  const hours = (minutes: number) => words.inHours(formatHours(language, minutes * minute));
  const lines = new Map(told.sites.map((line) => [line.site.id, line]));
  const rows = told.days.flatMap((day) => {
    const line = lines.get(day.siteId);
    return line ? [{ ...day, name: line.site.name, currency: line.currency }] : [];
  });
  return (
    <Table
      label={words.byDay}
      rows={rows.toSorted((a, b) => b.date.localeCompare(a.date) || a.name.localeCompare(b.name))}
      keyOf={({ siteId, date }) => `${siteId} ${date}`}
      columns={[
        {
          ...{ key: 'date', head: words.date, width: '120px', phone: 'main' },
          cell: ({ date }) => formatShortDate(language, date),
        },
        { key: 'site', head: words.site, width: 'minmax(140px, 1fr)', phone: 'under', cell: ({ name }) => name },
        {
          ...{ key: 'takings', head: words.takings, width: '140px', figures: true, phone: 'end' },
          cell: ({ currency, takings }) => formatMoney(language, currency, takings),
        },
        {
          ...{ key: 'variance', head: words.variance, width: '130px', figures: true, phone: 'none' },
          cell: ({ currency, variance }) => (variance === null ? '' : offText(language, variance, currency)),
        },
        {
          ...{ key: 'hours', head: words.hours, width: '90px', figures: true, phone: 'none' },
          cell: ({ workedMinutes }) => hours(workedMinutes),
        },
        {
          ...{ key: 'phone', head: words.variance, width: '0', only: 'phone', phone: 'under' },
          cell: ({ currency, variance, workedMinutes }) =>
            words.offAndHours(variance === null ? null : offText(language, variance, currency), hours(workedMinutes)),
        },
      ]}
    />
  );
}
