import type { ReportItem } from '@daybook/contract/report-lists';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDate } from '@daybook/ui/language/format';
import { formatMoney } from '@daybook/ui/language/money';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Table } from '../shell/table.tsx';
import { offText } from './amount-text.ts';
import styles from './reports.module.css';
import { StatePill } from './state-pill.tsx';
import { reportsWords } from './words.ts';

/** Reports, one a row. */
export function ReportList(props: { items: readonly ReportItem[] }): ReactElement {
  const words = useWords(reportsWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const takings = ({ currency, takings: amount }: ReportItem) =>
    amount === null ? '' : formatMoney(language, currency, amount);
  const variance = ({ currency, variance: amount, over }: ReportItem) =>
    amount !== null && (
      <span className={over ? styles.over : ''}>
        {offText(language, amount, currency)}
        {over && <span className="unseen">, {words.over}</span>}
      </span>
    );
  return (
    <Table
      label={words.reports}
      rows={props.items}
      keyOf={({ id }) => id}
      open={({ id }) => void navigate({ to: '/reports/$reportId', params: { reportId: id } })}
      columns={[
        {
          key: 'date',
          head: words.date,
          width: '150px',
          phone: 'main',
          cell: ({ businessDate, kind }) =>
            kind === 'correction'
              ? `${formatShortDate(language, businessDate)}, ${words.correction.toLocaleLowerCase()}`
              : formatShortDate(language, businessDate),
        },
        { key: 'site', head: words.site, width: 'minmax(140px, 1fr)', phone: 'under', cell: ({ site }) => site.name },
        {
          key: 'state',
          head: words.state,
          width: '140px',
          phone: 'end',
          cell: ({ state }) => <StatePill state={state} />,
        },
        {
          key: 'by',
          head: words.by,
          width: 'minmax(120px, 1fr)',
          from: 'wide',
          phone: 'none',
          cell: ({ submitted }) => submitted?.name ?? '',
        },
        {
          key: 'takings',
          head: words.takings,
          width: '140px',
          figures: true,
          phone: 'none',
          cell: takings,
        },
        {
          key: 'variance',
          head: words.variance,
          width: '120px',
          figures: true,
          phone: 'none',
          cell: variance,
        },
        {
          ...{ key: 'phone', head: words.takings, width: '0', only: 'phone', phone: 'under' },
          cell: (item) => (
            <>
              {takings(item)} {variance(item)}
            </>
          ),
        },
      ]}
    />
  );
}
