import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { useLanguage } from '@daybook/ui/language/current';
import { localeOf } from '@daybook/ui/language/format';
import type { CSSProperties, ReactElement, ReactNode } from 'react';
import styles from './bar-figure.module.css';

export interface Bars {
  /** What the picture says. */
  fact: string;
  /** Hollow is what was planned, solid what happened. */
  series: readonly { name: string; label: string; color: string; hollow?: boolean }[];
  /** From left to right, or `sideways` from top to bottom; null: there is nothing to draw. */
  rows: readonly { at: string; values: Readonly<Record<string, number | null>> }[];
  write: (value: number) => string;
  /** In what the axis counts: 60 for hours of minutes, or 1. Axes divide what they are given by ten. */
  per: number;
  wide?: boolean;
  sideways?: boolean;
  /** A bar that was pressed, by its row. */
  choose?: (row: number) => void;
}

const lineHeight = 30;

/** Bars that stand beside each other, on one scale. A table below has to say the same: the picture is for eyes and the mouse. */
export function BarFigure({ bars }: { bars: Bars }): ReactElement {
  const language = useLanguage();
  const { fact, series, rows, write, per, wide = false, sideways = false, choose } = bars;
  const count = (value: number) => new Intl.NumberFormat(localeOf(language)).format(value);
  const data = rows.map(({ at, values }) => ({
    at,
    ...Object.fromEntries(series.map(({ name }) => [name, (values[name] ?? 0) / per])),
  }));
  const hollow = new Set(series.filter((one) => one.hollow).map(({ name }) => name));
  // Every tick, where its line is.
  const scale = { interval: 0, tickFormatter: count, allowDecimals: false } as const;
  const height = sideways ? 40 + rows.length * lineHeight * Math.max(1, series.length * 0.6) : wide ? 220 : 160;
  return (
    <figure className={wide ? `${styles.chart} ${styles.wide}` : styles.chart}>
      <figcaption className={styles.caption}>
        <h3>{fact}</h3>
        {series.length > 1 && (
          <span className={styles.keys} aria-hidden>
            {series.map(({ name, label, color }) => (
              <span
                key={name}
                className={styles.key}
                data-hollow={hollow.has(name) || undefined}
                style={{ '--key': color } as CSSProperties}
              >
                {label}
              </span>
            ))}
          </span>
        )}
      </figcaption>
      <div aria-hidden>
        <BarChart
          h={height}
          data={data}
          dataKey="at"
          orientation={sideways ? 'vertical' : 'horizontal'}
          gridAxis={sideways ? 'y' : 'x'}
          series={series.map(({ name, label, color }) => ({ name, label, color }))}
          barChartProps={{ accessibilityLayer: false, margin: { top: 8 }, barGap: 2, barCategoryGap: '22%' }}
          barProps={(one) => ({
            radius: 2,
            isAnimationActive: false,
            ...(choose ? { cursor: 'pointer', onClick: (_bar: unknown, row: number) => choose(row) } : {}),
            ...(hollow.has(one.name) ? { strokeOpacity: 1, strokeWidth: 1.5, fillOpacity: 0 } : { fillOpacity: 1 }),
          })}
          gridColor="var(--line)"
          textColor="var(--ink-3)"
          tickLine="none"
          strokeDasharray="0"
          xAxisProps={sideways ? scale : { interval: 'preserveStartEnd', minTickGap: 16 }}
          yAxisProps={sideways ? { width: 130, interval: 0 } : { width: 46, ...scale }}
          valueFormatter={(value) => write(value * per)}
          tooltipAnimationDuration={0}
          tooltipProps={{ labelFormatter: String }}
        />
      </div>
    </figure>
  );
}

/** Two beside each other where there is room. */
export function BarFigures(props: { children: ReactNode }): ReactElement {
  return <div className={styles.charts}>{props.children}</div>;
}
