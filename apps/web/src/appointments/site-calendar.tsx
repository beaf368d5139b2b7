import type { Appointment, AppointmentList } from '@daybook/contract/appointments';
import type { AppointmentId } from '@daybook/contract/ids';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDate, formatDates, wallDate } from '@daybook/ui/language/format';
import { useMediaQuery } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useMay } from '../access/use-me.ts';
import { LinkButton } from '../shell/link-button.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { Message } from '../shell/message.tsx';
import { serverNow } from '../time.ts';
import { BookDialog } from './book/book-dialog.tsx';
import styles from './calendar.module.css';
import { CalendarBar } from './calendar-bar.tsx';
import { Filters } from './filters.tsx';
import type { Wanted } from './grid/grid.tsx';
import { AppointmentPanel } from './panel/appointment-panel.tsx';
import { Questions } from './questions.tsx';
import { type OneSite, shownSpan, workedDates } from './shown.ts';
import { filterStates } from './states.ts';
import { Strips } from './strips.tsx';
import { TimeGrid } from './time-grid.tsx';
import { useChanges } from './use-changes.ts';
import { useList } from './use-list.ts';
import { calendarWords } from './words.ts';

const route = getRouteApi('/inside/appointments');
const DayList = lazy(async () => ({ default: (await import('./list.tsx')).DayList }));

/** One site's appointments: a day by provider, a provider's week, or a list. */
export function SiteCalendar({ site }: { site: OneSite }): ReactElement {
  const words = useWords(calendarWords);
  const language = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const phone = useMediaQuery('(max-width: 43.74em)', undefined, { getInitialValueInEffect: false }) ?? false;
  const view = search.view ?? (phone ? 'list' : 'day');
  const date = search.date ?? wallDate(site.zone, serverNow());
  const span = shownSpan(view, date);
  const mayBook = useMay('appointments.book');
  const mayChange = useMay('services.change');
  const changes = useChanges(site.zone);
  const [lifted, setLifted] = useState<Appointment | null>(null);
  const [moving, setMoving] = useState<AppointmentId | null>(null);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const list = useList(site.id, span, changes.pending, lifted);
  const set = (change: Partial<ReturnType<typeof route.useSearch>>, replace = true) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace });
  const state = filterStates.find((one) => one === search.state);
  const book = (where: Wanted | null) => {
    setWanted(where);
    set({ book: true }, false);
  };
  const found = list.data?.items.find(({ id }) => id === search.open);
  return (
    <div className={styles.room} data-print={view === 'list' ? 'list' : undefined}>
      <CalendarBar site={site} view={view} date={date} span={span} set={set} book={mayBook ? () => book(null) : null} />
      <Loaded of={list}>
        {(read) => {
          if (read.providers.length === 0 && read.items.length === 0)
            return (
              <Message title={words.noProviders} text={words.noProvidersText}>
                {mayChange && (
                  <LinkButton to="/appointments/settings" search={{ site: site.id }}>
                    {words.settings}
                  </LinkButton>
                )}
              </Message>
            );
          const provider = view === 'week' ? (search.provider ?? read.providers[0]?.id) : search.provider;
          const shown = narrowed(read, state);
          const dates = workedDates(span.dates, (day) => isWorked(read, day, site.zone));
          return (
            <>
              <Filters read={read} view={view} provider={provider} state={state} set={set} />
              <Strips
                read={read}
                zone={site.zone}
                provider={provider}
                changes={changes}
                open={(id) => set({ open: id }, false)}
                move={(id) => {
                  setMoving(id);
                  set({ open: id }, false);
                }}
              />
              {view === 'list' ? (
                <Suspense>
                  <DayList
                    read={shown}
                    date={date}
                    provider={provider}
                    clear={state || provider ? () => set({ state: undefined, provider: undefined }) : null}
                    open={(id) => set({ open: id }, false)}
                  />
                </Suspense>
              ) : (
                <TimeGrid
                  key={`${view} ${date}`}
                  read={shown}
                  view={view}
                  dates={view === 'week' ? dates : span.dates}
                  provider={provider}
                  label={words.grid(
                    read.site.name,
                    view === 'week' ? formatDates(language, span.from, span.to) : formatDate(language, date),
                  )}
                  changes={changes}
                  mayBook={mayBook}
                  covered={Boolean(found ?? search.book ?? changes.question)}
                  open={({ id }) => set({ open: id }, false)}
                  book={book}
                  lifted={setLifted}
                />
              )}
            </>
          );
        }}
      </Loaded>
      {list.data && found && !search.book && (
        <AppointmentPanel
          key={found.id}
          item={found}
          read={list.data}
          changes={changes}
          begin={moving === found.id ? 'move' : null}
          close={() => {
            setMoving(null);
            set({ open: undefined });
          }}
        />
      )}
      {list.data && search.book && mayBook && (
        <BookDialog
          site={list.data.site}
          date={date}
          wanted={wanted ?? (search.provider ? { providerId: search.provider } : null)}
          client={search.client ?? null}
          close={() => {
            setWanted(null);
            set({ book: undefined, client: undefined });
          }}
        />
      )}
      {list.data && changes.question && (
        <Questions
          question={changes.question}
          zone={site.zone}
          nameOf={(id) => list.data?.providers.find((one) => one.id === id)?.calledName ?? ''}
          close={changes.answered}
        />
      )}
    </div>
  );
}

function narrowed(read: AppointmentList, state: string | undefined): AppointmentList {
  return state ? { ...read, items: read.items.filter((item) => item.state === state) } : read;
}

function isWorked({ providers, items }: AppointmentList, date: string, zone: string): boolean {
  const moments = [
    ...providers.flatMap(({ windows }) => windows.map(({ from }) => from)),
    ...items.map(({ startsAt }) => startsAt),
  ];
  return moments.some((moment) => wallDate(zone, moment) === date);
}
