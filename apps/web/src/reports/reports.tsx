import { useWords } from '@daybook/ui/language/current';
import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useMay, useMe } from '../access/use-me.ts';
import { SiteClocks } from '../clock/site-clocks.tsx';
import { trpc } from '../server.ts';
import { Bar, BarEnd } from '../shell/bar.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { RoomBody } from '../shell/room.tsx';
import { AllReports } from './all-reports.tsx';
import { Missing } from './missing/missing.tsx';
import { OpenReport } from './open-report.tsx';
import { SiteToday } from './site-today.tsx';
import { ToReviewList } from './to-review-list.tsx';
import { type View, ViewSwitch } from './view-switch.tsx';
import { reportsWords } from './words.ts';

const route = getRouteApi('/inside/reports');
// Few look at a month.
const Summary = lazy(async () => ({ default: (await import('./summary/summary.tsx')).Summary }));

/** The day reports of the sites that the account sees: to review, who has not filed, all, and the month. */
export function Reports(): ReactElement {
  const words = useWords(reportsWords);
  const { site, view: asked, open: openDate } = route.useSearch();
  const navigate = route.useNavigate();
  const { account } = useMe();
  const mayFile = useMay('reports.file');
  const mayReview = useMay('reports.review');
  const mayTemplate = useMay('reports.template');
  const seesExpected = useMay('reports.expected');
  const [opening, setOpening] = useState(false);
  const sites = trpc.directory.sites.list.useQuery({}).data?.items ?? [];
  const isShared = account.role === 'site' || account.role === 'front-desk';
  const wanted: View = asked ?? (mayReview ? 'review' : 'all');
  const view = (wanted === 'review' && !mayReview) || (wanted === 'summary' && !seesExpected) ? 'all' : wanted;
  const atSite = isShared && asked === undefined;
  return (
    <>
      <Bar title={words.reports}>
        {!isShared && <ViewSwitch view={view} />}
        <BarEnd>
          {view === 'missing' && <SiteClocks sites={sites} />}
          {mayTemplate && (
            <LinkButton variant="subtle" color="gray" to="/reports/template">
              {words.template}
            </LinkButton>
          )}
          {mayFile && !atSite && (
            <Button variant="default" data-key="n" onClick={() => setOpening(true)}>
              {words.open}
            </Button>
          )}
        </BarEnd>
      </Bar>
      <RoomBody>
        {atSite && <SiteToday />}
        {!atSite && view === 'review' && <ToReviewList />}
        {!atSite && view === 'missing' && <Missing site={site} />}
        {!atSite && view === 'all' && <AllReports />}
        {!atSite && view === 'summary' && (
          <Suspense>
            <Summary />
          </Suspense>
        )}
      </RoomBody>
      {(opening || (openDate !== undefined && mayFile)) && (
        <OpenReport
          close={() => {
            setOpening(false);
            if (openDate) void navigate({ search: ({ open: _, ...rest }) => rest, replace: true });
          }}
          site={site}
          date={openDate}
        />
      )}
    </>
  );
}
