import type { ReportsSummary } from '@daybook/contract/report-board';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatHours } from '@daybook/ui/language/format';
import { formatMoney } from '@daybook/ui/language/money';
import { SegmentedControl } from '@mantine/core';
import '@mantine/core/styles/FloatingIndicator.css';
import '@mantine/core/styles/SegmentedControl.css';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../../access/use-me.ts';
import { SiteSwitcher } from '../../clock/site-switcher.tsx';
import { monthOf } from '../../leave/month.ts';
import { MonthSwitch } from '../../leave/month-switch.tsx';
import { trpc } from '../../server.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { Message } from '../../shell/message.tsx';
import { Pill } from '../../shell/pill.tsx';
import { Filters } from '../../shell/room.tsx';
import { Table } from '../../shell/table.tsx';
import { Charts } from './charts.tsx';
import { CloseMonth } from './close-month.tsx';
import { DayTable } from './day-table.tsx';
import styles from './summary.module.css';
import { Tenders } from './tenders.tsx';
import { summaryWords } from './words.ts';

const route = getRouteApi('/inside/reports');
const minute = 60_000;

/** A month: what each site took, was off and worked, day by day as charts or as a table, and closed when it is over. */
export function Summary(): ReactElement {
  const words = useWords(summaryWords);
  const { month: asked, site, as = 'charts' } = route.useSearch();
  const navigate = route.useNavigate();
  const { month } = monthOf(asked);
  const summary = trpc.reports.summary.useQuery(
    { month, ...(site ? { siteId: site } : {}) },
    { placeholderData: (before) => before },
  );
  return (
    <>
      <Filters>
        <MonthSwitch
          month={asked}
          choose={(to) => void navigate({ search: (before) => ({ ...before, month: to }), replace: true })}
        />
        <SiteSwitcher
          site={site}
          choose={(to) => void navigate({ search: (before) => ({ ...before, site: to }), replace: true })}
        />
        <SegmentedControl
          aria-label={words.asWhat}
          size="sm"
          data={[
            { value: 'charts', label: words.charts },
            { value: 'table', label: words.table },
          ]}
          value={as}
          onChange={(to) =>
            void navigate({
              search: (before) => ({ ...before, as: to === 'table' ? 'table' : undefined }),
              replace: true,
            })
          }
        />
      </Filters>
      <Loaded of={summary}>{(told) => <Told told={told} asTable={as === 'table'} />}</Loaded>
    </>
  );
}

function Told({ told, asTable }: { told: ReportsSummary; asTable: boolean }): ReactElement {
  const words = useWords(summaryWords);
  const language = useLanguage();
  // Whether it is over is known by the site's own clock: until it is over here nobody has to ask.
  const mayClose = useMay('reports.close') && told.month < monthOf(undefined).month;
  const { sites, month } = told;
  const reports = sites.reduce((sum, line) => sum + line.reports, 0);
  if (reports === 0 && sites.every(({ corrections, closed }) => corrections === 0 && !closed))
    return <Message title={words.none} text={words.noneWhy} />;
  type Line = (typeof sites)[number];
  const money = (line: Line, minor: number) => formatMoney(language, line.currency, minor);
  const figure = (key: 'takings' | 'short' | 'over' | 'corrections', phone: 'under' | 'none' | 'end') => ({
    ...{ key, head: words[key], width: 'minmax(96px, 130px)', figures: true, phone },
    cell: (line: Line) => money(line, line[key]),
  });
  return (
    <>
      <h2 className={styles.fact}>{words.fact(reports)}</h2>
      {asTable ? <DayTable told={told} /> : <Charts told={told} />}
      <h2 className={styles.title}>{words.bySite}</h2>
      <Table
        label={words.bySite}
        rows={sites}
        keyOf={({ site, currency }) => `${site.id} ${currency}`}
        columns={[
          { key: 'site', head: words.site, width: 'minmax(140px, 1fr)', phone: 'main', cell: ({ site }) => site.name },
          {
            ...{ key: 'reports', head: words.reports, width: '70px', figures: true, phone: 'none' },
            cell: (line) => line.reports,
          },
          figure('takings', 'end'),
          { ...figure('short', 'none') },
          { ...figure('over', 'none') },
          {
            ...{ key: 'hours', head: words.hours, width: '80px', figures: true, phone: 'none' },
            cell: ({ workedMinutes }) => formatHours(language, workedMinutes * minute),
          },
          { ...figure('corrections', 'none'), from: 'wide' },
          {
            ...{ key: 'month', head: words.month, width: '150px', phone: 'under' },
            cell: ({ site, closed }) =>
              closed ? (
                <Pill tone="appr" glyph="approved">
                  {words.closed}
                </Pill>
              ) : mayClose ? (
                <CloseMonth site={site} month={month} />
              ) : (
                words.open
              ),
          },
        ]}
      />
      <Tenders sites={sites} />
    </>
  );
}
