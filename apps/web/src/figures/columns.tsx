import type { QueueFigure } from '@daybook/contract/queue-figures';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatMinutes, localeOf } from '@daybook/ui/language/format';
import type { Column } from '../shell/table.tsx';
import { figuresWords } from './words.ts';

/** The figures of a line: how many, and how long they waited; nothing where nobody was called. */
export function useFigureColumns(total: QueueFigure | null): Column<QueueFigure>[] {
  const words = useWords(figuresWords);
  const language = useLanguage();
  const count = (n: number) => new Intl.NumberFormat(localeOf(language)).format(n);
  const column = (
    key: string,
    head: string,
    cell: (line: QueueFigure) => string,
    more: Partial<Column<QueueFigure>> = {},
  ): Column<QueueFigure> => ({
    ...{ key, head, cell, width: 'minmax(64px, 1fr)', phone: 'none', figures: true },
    ...(total ? { sum: cell(total) } : {}),
    ...more,
  });
  const waited = (key: 'median' | 'ninetieth' | 'mean' | 'longest', more: Partial<Column<QueueFigure>> = {}) =>
    column(key, words[key], ({ waiting }) => (waiting ? formatMinutes(waiting[key]) : ''), more);
  const short = ({ noShows, waiting }: QueueFigure) =>
    words.short(
      noShows,
      waiting ? words.waited(formatMinutes(waiting.median), formatMinutes(waiting.ninetieth)) : words.nobodyWaited,
    );
  return [
    column('numbers', words.numbers, ({ tickets }) => count(tickets)),
    column('served', words.servedHead, ({ served }) => count(served), { phone: 'end', width: 'minmax(96px, 1fr)' }),
    column('missed', words.missed, ({ missed }) => count(missed), { from: 'wide' }),
    column('noShows', words.noShowsHead, ({ noShows }) => count(noShows)),
    waited('median'),
    waited('ninetieth'),
    waited('mean', { from: 'wide' }),
    waited('longest', { from: 'wide' }),
    column('short', words.noShowsHead, short, { only: 'phone', phone: 'under', width: '0', figures: false }),
  ];
}
