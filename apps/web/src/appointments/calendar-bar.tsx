import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDate, formatDates } from '@daybook/ui/language/format';
import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import '@mantine/core/styles/ActionIcon.css';
import '@mantine/core/styles/FloatingIndicator.css';
import '@mantine/core/styles/SegmentedControl.css';
import { IconAdjustments, IconChevronLeft, IconChevronRight, IconPlus, IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactElement, Suspense } from 'react';
import { useMay } from '../access/use-me.ts';
import { SiteSwitcher } from '../clock/site-switcher.tsx';
import { Bar, BarEnd } from '../shell/bar.tsx';
import { daysAfter } from '../time.ts';
import switcher from '../timesheets/period-switch.module.css';
import styles from './calendar.module.css';
import type { OneSite, View } from './shown.ts';
import { calendarWords } from './words.ts';

interface Search {
  site?: OneSite['id'] | undefined;
  date?: string | undefined;
  view?: View | undefined;
}

/** What is looked at: which site, when, and how; then what can be done. */
export function CalendarBar(props: {
  site: OneSite;
  view: View;
  date: string;
  span: { from: string; to: string };
  set: (change: Search) => void;
  book: (() => void) | null;
}): ReactElement {
  const words = useWords(calendarWords);
  const mayChange = useMay('services.change');
  const { view, set, site } = props;
  return (
    <Bar title={words.title}>
      <Suspense>
        <SiteSwitcher site={site.id} choose={(chosen) => set({ site: chosen })} />
      </Suspense>
      <Dates {...props} />
      <SegmentedControl<View>
        aria-label={words.view}
        value={view}
        onChange={(next) => set({ view: next })}
        data={[
          { value: 'day', label: words.day },
          { value: 'week', label: words.week },
          { value: 'list', label: words.list },
        ]}
      />
      <BarEnd>
        {view === 'list' && (
          <ActionIcon
            variant="default"
            size={34}
            aria-label={words.print}
            title={words.print}
            onClick={() => window.print()}
          >
            <IconPrinter size={18} stroke={1.7} />
          </ActionIcon>
        )}
        {mayChange && (
          <Link
            to="/appointments/settings"
            search={{ site: site.id }}
            aria-label={words.settings}
            title={words.settings}
            className={styles.iconLink}
          >
            <IconAdjustments size={18} stroke={1.7} aria-hidden="true" />
          </Link>
        )}
        {props.book && (
          <Button leftSection={<IconPlus size={16} stroke={1.7} />} data-key="n" onClick={props.book}>
            {words.book}
          </Button>
        )}
      </BarEnd>
    </Bar>
  );
}

function Dates(props: {
  view: View;
  date: string;
  span: { from: string; to: string };
  set: (change: Search) => void;
}): ReactElement {
  const words = useWords(calendarWords);
  const language = useLanguage();
  const { view, date, span } = props;
  const by = view === 'week' ? 7 : 1;
  const go = (to: string | undefined) => props.set({ date: to });
  return (
    <fieldset className={switcher.switch} aria-label={words.date}>
      <button type="button" data-key="[" aria-label={words.before} onClick={() => go(daysAfter(date, -by))}>
        <IconChevronLeft size={16} stroke={1.7} />
      </button>
      <button type="button" data-key="t" className={switcher.dates} title={words.toToday} onClick={() => go(undefined)}>
        {view === 'week' ? formatDates(language, span.from, span.to) : formatDate(language, date)}
      </button>
      <button type="button" data-key="]" aria-label={words.after} onClick={() => go(daysAfter(date, by))}>
        <IconChevronRight size={16} stroke={1.7} />
      </button>
    </fieldset>
  );
}
