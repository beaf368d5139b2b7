import { useWords } from '@daybook/ui/language/current';
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, type ReactElement, Suspense, useEffect } from 'react';
import { useMay } from '../access/use-me.ts';
import { LiveDot } from '../live/live-dot.tsx';
import { trpc } from '../server.ts';
import { Bar, BarEnd } from '../shell/bar.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { part } from '../shell/part.ts';
import { learnServerTime } from '../time.ts';
import { Announce } from './announce.tsx';
import { BoardView } from './board-view.tsx';
import { clockWords } from './words.ts';

const route = getRouteApi('/inside/now');
const SiteSwitcher = part(() => import('./site-switcher.tsx').then(({ SiteSwitcher }) => ({ default: SiteSwitcher })));
const SiteClocks = part(() => import('./site-clocks.tsx').then(({ SiteClocks }) => ({ default: SiteClocks })));
const FindButton = part(() => import('../shell/find-button.tsx').then(({ FindButton }) => ({ default: FindButton })));
const EnterPunches = lazy(() => import('./enter-punches.tsx').then(({ EnterPunches }) => ({ default: EnterPunches })));
const LetIn = lazy(() => import('./let-in.tsx').then(({ LetIn }) => ({ default: LetIn })));
const lookEveryMs = 60_000;

/** Who is in, on break and out, at every site this account sees, as it happens. */
export function Now(): ReactElement {
  const words = useWords(clockWords);
  const { site, enter, early } = route.useSearch();
  const mayEnter = useMay('clock.enter');
  const navigate = route.useNavigate();
  const showEnter = (on: boolean) => void navigate({ search: (before) => ({ ...before, enter: on || undefined }) });
  const phone = useMediaQuery('(max-width: 43.74em)', undefined, { getInitialValueInEffect: false }) ?? false;
  // A tablet that falls silent tells nobody; a look now and then does.
  const board = trpc.clock.board.useQuery(site ? { siteId: site } : {}, { refetchInterval: lookEveryMs });
  useEffect(() => {
    if (board.data) learnServerTime(board.data.serverTime);
  }, [board.data]);
  return (
    <>
      <Bar title={words.now}>
        <LiveDot />
        <Suspense>
          <SiteSwitcher
            site={site}
            choose={(chosen) => void navigate({ search: (before) => ({ ...before, site: chosen }), replace: true })}
          />
        </Suspense>
        <BarEnd>
          <Suspense>{phone ? <FindButton /> : <SiteClocks sites={board.data?.sites ?? []} />}</Suspense>
          {mayEnter && !phone && (
            <Button variant="default" onClick={() => showEnter(true)}>
              {words.enter}
            </Button>
          )}
        </BarEnd>
      </Bar>
      <Loaded of={board} rowHeight={92}>
        {(data) => (
          <>
            <BoardView board={data} phone={phone} />
            <Announce moments={data.justNow} />
          </>
        )}
      </Loaded>
      <Suspense>{enter && mayEnter && <EnterPunches site={site} close={() => showEnter(false)} />}</Suspense>
      <Suspense>
        {early && mayEnter && board.data && (
          <LetIn
            key={early}
            employeeId={early}
            sites={board.data.sites}
            close={() => void navigate({ search: (before) => ({ ...before, early: undefined }), replace: true })}
          />
        )}
      </Suspense>
    </>
  );
}
