import { BarChart } from '@mantine/charts';
import '@mantine/core/styles/ColorSwatch.css';
import '@mantine/charts/styles.css';
import type { ReportsSummary } from '@daybook/contract/report-board';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatHours, formatShortDate, localeOf } from '@daybook/ui/language/format';
import { formatMoney } from '@daybook/ui/language/money';
import type { ReactElement } from 'react';
import styles from '../../hours/charts.module.css';
import { monthOf } from '../../leave/month.ts';
import { summaryWords } from './words.ts';

const colors = [
  'var(--in-solid)',
  'var(--break-solid)',
  'var(--appr-solid)',
  'var(--late-solid)',
  'var(--out-solid)',
  'var(--ink)',
];
const minute = 60_000;
/** More names than these are no legend any more; a site is chosen above. */
const mostNamed = 12;

type Day = ReportsSummary['days'][number];
type Line = ReportsSummary['sites'][number];

interface Drawn {
  title: string;
  lines: readonly Line[];
  value: (day: Day) => number | null;
  /** How many of what is counted go into one of the axis. */
  per: number;
  write: (value: number) => string;
  wide?: boolean;
}

/** The month day by day and site by site: takings and what the drawers were off in each currency, and hours. */
export function Charts({ told }: { told: ReportsSummary }): ReactElement {
  const words = useWords(summaryWords);
  const language = useLanguage();
  const currencies = [...new Set(told.sites.map(({ currency }) => currency))];
  const all: Drawn[] = [
    ...currencies.flatMap((currency): Drawn[] => {
      const lines = told.sites.filter((line) => line.currency === currency);
      const write = (minor: number) => formatMoney(language, currency, Math.round(minor));
      const per =
        10 **
        (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2);
      return [
        { title: words.takingsChart(currency), lines, value: ({ takings }) => takings, per, write },
        { title: words.varianceChart(currency), lines, value: ({ variance }) => variance, per, write },
      ];
    }),
    {
      title: words.hoursChart,
      lines: told.sites,
      value: ({ workedMinutes }) => workedMinutes,
      per: 60,
      write: (minutes) => words.inHours(formatHours(language, minutes * minute)),
      wide: true,
    },
  ];
  return (
    <div className={styles.charts}>
      {all.map((drawn) => (
        <OneChart key={drawn.title} drawn={drawn} told={told} />
      ))}
    </div>
  );
}

function OneChart({ drawn, told }: { drawn: Drawn; told: ReportsSummary }): ReactElement {
  const language = useLanguage();
  const { title, lines, value, per, write, wide } = drawn;
  const ids = [...new Set(lines.map(({ site }) => site.id))];
  const data = monthOf(told.month).dates.map((date) => ({
    at: formatShortDate(language, date),
    ...Object.fromEntries(
      told.days
        .filter((day) => day.date === date && ids.includes(day.siteId))
        .map((day) => [day.siteId, (value(day) ?? 0) / per]),
    ),
  }));
  const all = [...new Set(told.sites.map(({ site }) => site.id))];
  const series = ids.map((id) => ({
    name: id,
    label: lines.find(({ site }) => site.id === id)?.site.name ?? '',
    color: colors[all.indexOf(id) % colors.length] ?? 'var(--out-solid)',
  }));
  const count = (amount: number) => new Intl.NumberFormat(localeOf(language), { notation: 'compact' }).format(amount);
  return (
    <figure className={wide ? `${styles.chart} ${styles.wide}` : styles.chart}>
      <figcaption className={styles.caption}>
        <h3>{title}</h3>
      </figcaption>
      {/* The tables say the sums of it, and by keys; the picture is for eyes and the mouse. */}
      <div aria-hidden>
        <BarChart
          h={170}
          data={data}
          dataKey="at"
          series={series}
          type="stacked"
          withLegend={ids.length > 1 && ids.length <= mostNamed}
          barChartProps={{ accessibilityLayer: false, barCategoryGap: '22%', stackOffset: 'sign' }}
          barProps={{ radius: 2, isAnimationActive: false, fillOpacity: 1 }}
          gridColor="var(--line)"
          textColor="var(--ink-3)"
          tickLine="none"
          strokeDasharray="0"
          xAxisProps={{ interval: 'preserveStartEnd', minTickGap: 16 }}
          yAxisProps={{ width: 46, tickFormatter: count }}
          valueFormatter={(amount) => write(amount * per)}
          tooltipAnimationDuration={0}
          tooltipProps={{ labelFormatter: String }}
        />
      </div>
    </figure>
  );
}
