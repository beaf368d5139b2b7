import type { TimesheetRow } from '@daybook/contract/timesheets';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDates } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, Suspense, useEffect } from 'react';
import { useMay } from '../access/use-me.ts';
import { SiteSwitcher } from '../clock/site-switcher.tsx';
import { trpc } from '../server.ts';
import { Bar, BarEnd } from '../shell/bar.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { Message } from '../shell/message.tsx';
import { Count, Filters, RoomBody } from '../shell/room.tsx';
import { SearchField } from '../shell/search-field.tsx';
import { Bulk } from './bulk.tsx';
import { ExportButton } from './export/export-button.tsx';
import { LockPeriod } from './lock-period.tsx';
import { PeriodSwitch } from './period-switch.tsx';
import { PrintButton } from './print-button.tsx';
import { SheetList } from './sheet-list.tsx';
import { stateOfRow, viewOf } from './sheet-state.ts';
import styles from './timesheets.module.css';
import { useChosen } from './use-chosen.ts';
import { type Shown, usePeriod } from './use-period.ts';
import { ViewChips } from './view-chips.tsx';
import { timesheetWords } from './words.ts';

const route = getRouteApi('/inside/timesheets');
const atOnce = 200;

/** Everybody's hours of a pay period, to be decided, approved and locked. */
export function Timesheets(): ReactElement {
  const { from, to, site } = route.useSearch();
  const periods = usePeriod({ siteId: site }, { from, to });
  return <Loaded of={periods}>{(shown) => <Listed shown={shown} />}</Loaded>;
}

function Listed({ shown }: { shown: Shown }): ReactElement {
  const words = useWords(timesheetWords);
  const language = useLanguage();
  const { site, find = '', show } = route.useSearch();
  const navigate = route.useNavigate();
  const mayLock = useMay('timesheets.lock');
  const mayApprove = useMay('timesheets.approve');
  const mayExport = useMay('timesheets.export');
  const { period } = shown;
  const list = trpc.timesheets.list.useInfiniteQuery(
    { period, ...(site ? { siteId: site } : {}), limit: atOnce },
    { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined, placeholderData: (before) => before },
  );
  // A name is looked for here, so all of them have to be here.
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const { chosen, chosenRows } = useChosen(rows);
  const narrow = (by: { find?: string | undefined; show?: typeof show }) =>
    void navigate({ search: (before) => ({ ...before, ...by }), replace: true });
  const open = ({ employee }: TimesheetRow) =>
    void navigate({ to: '/timesheets/$employeeId', params: { employeeId: employee.id }, search: period });
  return (
    <>
      <Bar title={words.timesheets}>
        <Suspense>
          <SiteSwitcher
            site={site}
            choose={(to) => void navigate({ search: (before) => ({ ...before, site: to }), replace: true })}
          />
        </Suspense>
        <PeriodSwitch
          shown={shown}
          choose={(to) =>
            void navigate({ search: ({ from: _f, to: _t, ...same }) => ({ ...same, ...to }), replace: true })
          }
        />
        <BarEnd>
          <PrintButton />
          {mayExport && <ExportButton period={period} site={site} />}
          {mayLock && <LockPeriod period={period} rows={rows} />}
        </BarEnd>
      </Bar>
      <RoomBody>
        <Loaded of={list}>
          {({ pages: [first] }) => {
            // Of a period that is over it can be approved that nobody worked.
            const over = period.to < shown.today;
            if (rows.length === 0 || (!over && rows.every((row) => stateOfRow(row) === 'empty')))
              return <Message title={words.empty} text={words.emptyText} />;
            const named = rows.filter(({ employee }) => matches(employee.name, find));
            const here = named.filter((row) => show === undefined || viewOf(row) === show);
            const everybody = here.length === rows.length && !hasNextPage;
            return (
              <>
                <h2 data-print="only" className={styles.paper}>
                  {words.of(formatDates(language, period.from, period.to))}
                </h2>
                <div data-print="no">
                  <Filters>
                    <SearchField
                      label={words.search}
                      value={find}
                      search={(text) => narrow({ find: text || undefined })}
                    />
                    <ViewChips rows={named} view={show} choose={(view) => narrow({ show: view })} />
                    <Count>{words.people(here.length)}</Count>
                  </Filters>
                </div>
                {(mayApprove || mayLock) && <Bulk period={period} shown={here} rows={chosenRows} chosen={chosen} />}
                {here.length === 0 ? (
                  <Message title={words.none} text={words.noneText}>
                    <Button variant="default" onClick={() => narrow({ find: undefined, show: undefined })}>
                      {words.clear}
                    </Button>
                  </Message>
                ) : (
                  first && (
                    <SheetList
                      rows={here}
                      columnsOf={first.totals}
                      sums={everybody ? { totals: first.totals, people: first.people } : null}
                      open={open}
                      chosen={mayApprove || mayLock ? chosen : null}
                    />
                  )
                )}
              </>
            );
          }}
        </Loaded>
      </RoomBody>
    </>
  );
}

/** Whether every word that is typed begins a part of the name. */
function matches(name: string, find: string): boolean {
  const parts = fold(name).split(/[\s-]+/);
  return fold(find)
    .split(/\s+/)
    .every((word) => parts.some((part) => part.startsWith(word)));
}

/** Without case and without the marks on letters: `Nuñez` is found by `nunez`. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
