import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import type { HoursReport } from '@daybook/contract/hours-report';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDate, localeOf } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { daysAfter } from '../time.ts';
import { useHours } from '../timesheets/use-hours.ts';
import styles from './charts.module.css';
import { hoursWords } from './words.ts';

type Week = HoursReport['weeks'][number];

interface Bars {
  fact: string;
  title: string;
  series: { name: 'planned' | 'worked' | 'overtime' | 'lateMinutes'; label: string; color: string }[];
  write: (minutes: number) => string;
  /** In what the axis counts: minutes of an hour, or single ones. */
  per: number;
  wide?: boolean;
}

/** The weeks drawn: planned hollow and worked solid, then overtime and lateness. The table below says the same. */
export function Charts(props: { report: HoursReport; choose: (monday: string) => void }): ReactElement {
  const { weeks, totals } = props.report;
  const words = useWords(hoursWords);
  const hours = useHours();
  const count = useCount();
  const all: Bars[] = [
    {
      fact: words.workedChart,
      title: words.workedChart,
      series: [
        { name: 'planned', label: words.planned, color: 'var(--ink-3)' },
        { name: 'worked', label: words.worked, color: 'var(--in-solid)' },
      ],
      write: (minutes) => words.inHours(hours(minutes)),
      per: 60,
      wide: true,
    },
    {
      fact: totals.overtime > 0 ? words.overtimeFact(hours(totals.overtime)) : words.noOvertime,
      title: words.overtimeChart,
      series: [{ name: 'overtime', label: words.overtime, color: 'var(--appr-solid)' }],
      write: (minutes) => words.inHours(hours(minutes)),
      per: 60,
    },
    {
      fact: totals.late > 0 ? words.lateFact(totals.late, count(totals.lateMinutes)) : words.neverLate,
      title: words.lateChart,
      series: [{ name: 'lateMinutes', label: words.lateMinutes, color: 'var(--late-solid)' }],
      write: (minutes) => words.inMinutes(Math.round(minutes)),
      per: 1,
    },
  ];
  return (
    <div className={styles.charts}>
      {all.map((bars) => (
        <OneChart key={bars.title} bars={bars} weeks={weeks} choose={props.choose} />
      ))}
    </div>
  );
}

function useCount(): (value: number) => string {
  const language = useLanguage();
  return (value) => new Intl.NumberFormat(localeOf(language)).format(value);
}

function OneChart({
  bars,
  weeks,
  choose,
}: {
  bars: Bars;
  weeks: readonly Week[];
  choose: (monday: string) => void;
}): ReactElement {
  const language = useLanguage();
  // Where some sites begin their weeks on another day than others, what is drawn together is called by its Monday.
  const mixed = weeks.some(({ week }) => week.to > daysAfter(week.from, 6));
  // Axes divide what they are given by ten: hours, not minutes.
  const data = weeks.map((line) => ({
    at: formatShortDate(language, mixed ? line.monday : line.week.from),
    ...Object.fromEntries(bars.series.map(({ name }) => [name, line[name] / bars.per])),
  }));
  const count = useCount();
  const pressed = (index: number) => {
    const week = weeks[index];
    if (week) choose(week.monday);
  };
  return (
    <figure className={bars.wide ? `${styles.chart} ${styles.wide}` : styles.chart}>
      <figcaption className={styles.caption}>
        <h3>{bars.fact}</h3>
        {bars.series.length > 1 && (
          <span className={styles.keys} aria-hidden>
            {bars.series.map(({ name, label }) => (
              <span key={name} className={`${styles.key} ${styles[name]}`}>
                {label}
              </span>
            ))}
          </span>
        )}
      </figcaption>
      {/* The table says all of it, and by keys; the picture is for eyes and the mouse. */}
      <div aria-hidden className={styles.picture}>
        <BarChart
          h={bars.wide ? 220 : 160}
          data={data}
          dataKey="at"
          series={bars.series}
          barChartProps={{ accessibilityLayer: false, margin: { top: 8 }, barGap: 2, barCategoryGap: '22%' }}
          barProps={(series) => ({
            radius: 2,
            isAnimationActive: false,
            cursor: 'pointer',
            onClick: (_bar: unknown, index: number) => pressed(index),
            ...(series.name === 'planned'
              ? { strokeOpacity: 1, strokeWidth: 1.5, fillOpacity: 0 }
              : { fillOpacity: 1 }),
          })}
          gridColor="var(--line)"
          textColor="var(--ink-3)"
          tickLine="none"
          strokeDasharray="0"
          xAxisProps={{ interval: 'preserveStartEnd', minTickGap: 16 }}
          yAxisProps={{
            width: 46,
            // Every tick, where its line is.
            interval: 0,
            tickFormatter: count,
            allowDecimals: false,
          }}
          valueFormatter={(value) => bars.write(value * bars.per)}
          tooltipAnimationDuration={0}
          tooltipProps={{ labelFormatter: String }}
        />
      </div>
    </figure>
  );
}
