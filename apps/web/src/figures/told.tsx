import type { QueueFigures } from '@daybook/contract/queue-figures';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDates, formatMinutes, formatShortDate } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, type ReactElement, Suspense } from 'react';
import { Message } from '../shell/message.tsx';
import styles from './figures.module.css';
import { DayTable, ServiceTable } from './tables.tsx';
import { figuresWords } from './words.ts';

const route = getRouteApi('/inside/figures');
// The charts are most of this room's weight, and its tables say all that they do.
const Charts = lazy(async () => ({ default: (await import('./charts.tsx')).Charts }));

/** What came of some dates: in a sentence, drawn, then as tables by service and by day. */
export function Told({ told, span }: { told: QueueFigures; span: { from: string; to: string } }): ReactElement {
  const words = useWords(figuresWords);
  const language = useLanguage();
  const { by = 'day', day } = route.useSearch();
  const navigate = route.useNavigate();
  const { total } = told;
  if (told.items.length === 0) return <Message title={words.empty} text={words.emptyText} />;
  const choose = (date: string | undefined) => void navigate({ search: (before) => ({ ...before, day: date }) });
  const only = told.days.find(({ date }) => date === day);
  return (
    <>
      <div className={styles.head}>
        <h2>
          {total.waiting
            ? words.waited(formatMinutes(total.waiting.median), formatMinutes(total.waiting.ninetieth))
            : words.nobodyWaited}
        </h2>
        <p>{words.of(formatDates(language, span.from, span.to))}</p>
      </div>
      <Suspense fallback={<div className={styles.waits} />}>
        <Charts told={told} span={span} by={by} choose={choose} />
      </Suspense>
      <div className={styles.title}>
        <h2>{words.byService}</h2>
        {only && (
          <>
            <span className={styles.quiet}>{words.onlyDay(formatShortDate(language, only.date))}</span>
            <Button variant="default" size="xs" onClick={() => choose(undefined)}>
              {words.everyDay}
            </Button>
          </>
        )}
      </div>
      <ServiceTable
        lines={only ? told.items.filter(({ date }) => date === only.date) : told.services}
        total={only ?? total}
      />
      <div className={styles.title}>
        <h2>{words.byDay}</h2>
      </div>
      <DayTable lines={told.days} total={total} open={choose} />
    </>
  );
}
