import type { ReportsSummary } from '@daybook/contract/report-board';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatHours } from '@daybook/ui/language/format';
import { formatMoney } from '@daybook/ui/language/money';
import type { ReactElement } from 'react';
import { offText } from '../amount-text.ts';
import { Chart, type Drawn } from './chart.tsx';
import styles from './charts.module.css';
import { summaryWords } from './words.ts';

const minute = 60_000;

/**
 * The month day by day, a row of bars a site: takings and what the drawers were off in each currency, and hours. Each
 * row has its name and its sum beside it, so that no colour has to be told from another.
 */
export function Charts({ told }: { told: ReportsSummary }): ReactElement {
  const words = useWords(summaryWords);
  const language = useLanguage();
  const filed = told.sites.filter(({ reports }) => reports > 0);
  const currencies = [...new Set(filed.map(({ currency }) => currency))];
  const hours = (minutes: number) => words.inHours(formatHours(language, minutes * minute));
  const all: Drawn[] = [
    ...currencies.flatMap((currency): Drawn[] => {
      const lines = filed.filter((line) => line.currency === currency);
      const money = (minor: number) => formatMoney(language, currency, minor);
      const off = (minor: number) => offText(language, minor, currency);
      return [
        {
          ...{ title: words.takingsChart(currency), lines, look: 'takings', write: money },
          value: ({ takings }) => takings,
          sums: ({ takings }) => [money(takings)],
        },
        {
          ...{ title: words.varianceChart(currency), lines, look: 'variance', write: off },
          value: ({ variance }) => variance,
          sums: ({ short, over }) => [off(-short), off(over)],
        },
      ];
    }),
    {
      ...{ title: words.hoursChart, lines: filed, look: 'hours', write: hours },
      value: ({ workedMinutes }) => workedMinutes,
      sums: ({ workedMinutes }) => [hours(workedMinutes)],
    },
  ];
  return (
    <div className={styles.charts}>
      {all.map((drawn) => (
        <Chart key={drawn.title} drawn={drawn} told={told} />
      ))}
    </div>
  );
}
