import type { HoursReport } from '@daybook/contract/hours-report';
import type { PayRulesView } from '@daybook/contract/pay-rules';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDates, wallDate } from '@daybook/ui/language/format';
import { Button, Select } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, type ReactElement, Suspense } from 'react';
import { SiteSwitcher } from '../clock/site-switcher.tsx';
import { trpc } from '../server.ts';
import { Bar } from '../shell/bar.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { Message } from '../shell/message.tsx';
import { RoomBody } from '../shell/room.tsx';
import { ownZone, serverNow } from '../time.ts';
import { useHours } from '../timesheets/use-hours.ts';
import styles from './hours.module.css';
import { LineTable, WeekTable } from './line-table.tsx';
import { spanOf, weekCounts, weekStartOf } from './span.ts';
import { hoursWords } from './words.ts';

const route = getRouteApi('/inside/hours');
// The charts are most of this room's weight, and its table says all that they do.
const Charts = lazy(async () => ({ default: (await import('./charts.tsx')).Charts }));

/** Planned against worked, overtime and lateness of some weeks, by site and week. */
export function Hours(): ReactElement {
  const words = useWords(hoursWords);
  const { site, weeks = 8 } = route.useSearch();
  const navigate = route.useNavigate();
  const sets = trpc.timesheets.payRules.list.useQuery();
  return (
    <>
      <Bar title={words.hours}>
        <Suspense>
          <SiteSwitcher
            site={site}
            choose={(to) =>
              void navigate({ search: (before) => ({ ...before, site: to, week: undefined }), replace: true })
            }
          />
        </Suspense>
        <Select
          aria-label={words.span}
          size="sm"
          w={128}
          allowDeselect={false}
          data={weekCounts.map((count) => ({ value: String(count), label: words.weeks(count) }))}
          value={String(weeks)}
          onChange={(value) => {
            const chosen = weekCounts.find((count) => String(count) === value);
            void navigate({ search: (before) => ({ ...before, weeks: chosen, week: undefined }), replace: true });
          }}
        />
      </Bar>
      <RoomBody>
        <Loaded of={sets}>{({ items }) => <Reported sets={items} />}</Loaded>
      </RoomBody>
    </>
  );
}

function Reported({ sets }: { sets: readonly PayRulesView[] }): ReactElement {
  const { site, weeks = 8 } = route.useSearch();
  const today = wallDate(ownZone(), serverNow());
  const span = spanOf(today, weekStartOf(sets, site), weeks);
  const report = trpc.timesheets.report.useQuery(
    { ...span, ...(site ? { siteId: site } : {}) },
    { placeholderData: keepPreviousData },
  );
  return <Loaded of={report}>{(told) => <Told report={told} span={span} />}</Loaded>;
}

function Told({ report, span }: { report: HoursReport; span: { from: string; to: string } }): ReactElement {
  const words = useWords(hoursWords);
  const language = useLanguage();
  const hours = useHours();
  const { site, weeks, week } = route.useSearch();
  const navigate = route.useNavigate();
  const { items, totals } = report;
  if (items.length === 0) return <Message title={words.empty} text={words.emptyText} />;
  const open = (line: HoursReport['items'][number]) =>
    void navigate({ to: '/hours/$siteId', params: { siteId: line.site.id }, search: { site, weeks, ...line.week } });
  // A week of one site is that line; of several, its lines are shown alone first.
  const choose = (monday: string) => {
    const [line, ...others] = items.filter((one) => one.monday === monday);
    if (line && others.length === 0) open(line);
    else void navigate({ search: (before) => ({ ...before, week: monday }) });
  };
  const severalSites = new Set(items.map((line) => line.site.id)).size > 1;
  const only = report.weeks.find(({ monday }) => monday === week)?.week;
  const shown = only ? items.filter((line) => line.monday === week) : items;
  return (
    <>
      <div className={styles.head}>
        <h2>
          {totals.planned > 0
            ? words.fact(hours(totals.worked), hours(totals.planned))
            : words.unplanned(hours(totals.worked))}
        </h2>
        <p>{words.of(formatDates(language, span.from, span.to))}</p>
      </div>
      <Suspense fallback={<div className={styles.waits} />}>
        <Charts report={report} choose={choose} />
      </Suspense>
      {severalSites && (
        <>
          <div className={styles.title}>
            <h2>{words.byWeek}</h2>
          </div>
          <WeekTable weeks={report.weeks.toReversed()} totals={totals} open={({ monday }) => choose(monday)} />
        </>
      )}
      <div className={styles.title}>
        <h2>{words.byLine}</h2>
        {only && (
          <>
            <span className={styles.quiet}>{words.onlyWeek(formatDates(language, only.from, only.to))}</span>
            <Button
              variant="default"
              size="xs"
              onClick={() => void navigate({ search: (before) => ({ ...before, week: undefined }) })}
            >
              {words.everyWeek}
            </Button>
          </>
        )}
      </div>
      <LineTable lines={shown} totals={only ? null : totals} open={open} />
    </>
  );
}
