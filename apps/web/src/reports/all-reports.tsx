import { reportState } from '@daybook/contract/reports';
import { useWords } from '@daybook/ui/language/current';
import { Select, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, Suspense } from 'react';
import { useMay } from '../access/use-me.ts';
import { SiteSwitcher } from '../clock/site-switcher.tsx';
import { trpc } from '../server.ts';
import { Loaded } from '../shell/loaded.tsx';
import { Message } from '../shell/message.tsx';
import { More } from '../shell/more.tsx';
import { Filters } from '../shell/room.tsx';
import { ExportButton } from './export-button.tsx';
import { ReportList } from './report-list.tsx';
import { reportsWords } from './words.ts';

const route = getRouteApi('/inside/reports');

/** Every report, by site, state and dates, and out of Daybook as a file. */
export function AllReports(): ReactElement {
  const words = useWords(reportsWords);
  const { site, state, from, to } = route.useSearch();
  const navigate = route.useNavigate();
  const mayExport = useMay('reports.export');
  const list = trpc.reports.list.useInfiniteQuery(
    {
      ...(site ? { siteId: site } : {}),
      ...(state ? { state } : {}),
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
      limit: 100,
    },
    { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined, placeholderData: (before) => before },
  );
  const narrow = (some: {
    site?: typeof site;
    state?: typeof state;
    from?: string | undefined;
    to?: string | undefined;
  }) => void navigate({ search: (before) => ({ ...before, view: 'all' as const, ...some }), replace: true });
  const narrowed = site || state || from || to;
  return (
    <>
      <Filters>
        <Suspense>
          <SiteSwitcher site={site} choose={(chosen) => narrow({ site: chosen })} />
        </Suspense>
        <Select
          aria-label={words.state}
          size="sm"
          w={170}
          allowDeselect={false}
          data={[
            { value: '', label: words.every },
            ...reportState.options.map((value) => ({ value, label: words[value] })),
          ]}
          value={state ?? ''}
          onChange={(value) => {
            const chosen = reportState.safeParse(value);
            narrow({ state: chosen.success ? chosen.data : undefined });
          }}
        />
        <TextInput
          type="date"
          aria-label={words.from}
          value={from ?? ''}
          onChange={(event) => narrow({ from: event.currentTarget.value || undefined })}
        />
        <TextInput
          type="date"
          aria-label={words.to}
          value={to ?? ''}
          onChange={(event) => narrow({ to: event.currentTarget.value || undefined })}
        />
        {mayExport && <ExportButton site={site} from={from} to={to} />}
      </Filters>
      <Loaded of={list}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length > 0) return <ReportList items={items} />;
          return narrowed ? (
            <Message title={words.noneSo} text={words.noneSoWhy} />
          ) : (
            <Message title={words.none} text={words.noneWhy} />
          );
        }}
      </Loaded>
      <More of={list} />
    </>
  );
}
