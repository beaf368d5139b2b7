import type { QueueFigure, QueueFigures } from '@daybook/contract/queue-figures';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatMinutes, formatShortDate, localeOf } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { BarFigure, BarFigures, type Bars } from '../shell/bar-figure.tsx';
import { datesOf } from './span.ts';
import { nameIn } from './tables.tsx';
import { figuresWords } from './words.ts';

function valuesOf(line: QueueFigure | undefined): Bars['rows'][number]['values'] {
  const { served = 0, noShows = 0, waiting = null } = line ?? {};
  return { served, noShows, median: waiting?.median ?? null, ninetieth: waiting?.ninetieth ?? null };
}

/** How long people waited, who was served and who did not come, by day or by service. The tables below say the same. */
export function Charts(props: {
  told: QueueFigures;
  span: { from: string; to: string };
  by: 'day' | 'service';
  choose: (date: string) => void;
}): ReactElement {
  const words = useWords(figuresWords);
  const language = useLanguage();
  const { told, by } = props;
  const count = (value: number) => new Intl.NumberFormat(localeOf(language)).format(value);
  const dates = datesOf(props.span);
  const byDate = new Map(told.days.map((line) => [line.date, line]));
  const drawn: Pick<Bars, 'rows' | 'sideways' | 'choose' | 'per'> =
    by === 'day'
      ? {
          per: 1,
          rows: dates.map((date) => ({ at: formatShortDate(language, date), values: valuesOf(byDate.get(date)) })),
          choose: (row) => {
            const date = dates[row];
            if (date) props.choose(date);
          },
        }
      : {
          ...{ per: 1, sideways: true },
          rows: told.services.map((line) => ({ at: nameIn(line.service, language), values: valuesOf(line) })),
        };
  const all: Bars[] = [
    {
      ...{ ...drawn, fact: words.waitingChart, wide: true, write: formatMinutes },
      series: [
        { name: 'median', label: words.median, color: 'var(--break-solid)' },
        { name: 'ninetieth', label: words.ninetieth, color: 'var(--late-solid)' },
      ],
    },
    {
      ...{ ...drawn, fact: words.served(told.total.served), write: count },
      series: [{ name: 'served', label: words.servedHead, color: 'var(--in-solid)' }],
    },
    {
      ...{ ...drawn, fact: words.noShows(told.total.noShows), write: count },
      series: [{ name: 'noShows', label: words.noShowsHead, color: 'var(--out-solid)' }],
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
