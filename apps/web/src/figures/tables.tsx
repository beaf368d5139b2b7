import type { QueueFigure, QueueFigures } from '@daybook/contract/queue-figures';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDate } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { Table } from '../shell/table.tsx';
import { useFigureColumns } from './columns.tsx';
import { figuresWords } from './words.ts';

type OfService = QueueFigures['services'][number];
type OfDay = QueueFigures['days'][number];

export function nameIn({ name, nameFil }: OfService['service'], language: 'en' | 'fil'): string {
  return (language === 'fil' ? nameFil : null) ?? name;
}

/** A line for each service; `total` of all of them. */
export function ServiceTable(props: { lines: readonly OfService[]; total: QueueFigure }): ReactElement {
  const words = useWords(figuresWords);
  const language = useLanguage();
  const figures = useFigureColumns(props.total);
  return (
    <Table<OfService>
      label={words.byService}
      columns={[
        {
          ...{ key: 'service', head: words.service, width: 'minmax(150px, 2fr)', phone: 'main', sum: words.total },
          cell: ({ service }) => nameIn(service, language),
        },
        ...figures,
      ]}
      rows={props.lines}
      keyOf={({ service }) => service.id}
    />
  );
}

/** A line for each day, the last one first. */
export function DayTable(props: {
  lines: readonly OfDay[];
  total: QueueFigure;
  open: (date: string) => void;
}): ReactElement {
  const words = useWords(figuresWords);
  const language = useLanguage();
  const figures = useFigureColumns(props.total);
  return (
    <Table<OfDay>
      label={words.byDay}
      columns={[
        {
          ...{ key: 'day', head: words.day, width: 'minmax(150px, 2fr)', phone: 'main', sum: words.total },
          cell: ({ date }) => formatShortDate(language, date),
        },
        ...figures,
      ]}
      rows={props.lines.toReversed()}
      keyOf={({ date }) => date}
      open={({ date }) => props.open(date)}
    />
  );
}
