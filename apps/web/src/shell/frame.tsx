import { useWords } from '@daybook/ui/language/current';
import { AppShell } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { type ReactElement, Suspense } from 'react';
import { useLiveUpdates } from '../live/live.ts';
import { BottomBar } from './bottom-bar.tsx';
import styles from './frame.module.css';
import { useKeys } from './keys.ts';
import { Nav } from './nav.tsx';
import { OnDemand } from './on-demand.tsx';
import { shellWords } from './words.ts';

/** The house around every room: the rooms on the left (below, on a phone), one sheet for the room itself. */
export function Frame(): ReactElement {
  const words = useWords(shellWords);
  const phone = useMediaQuery('(max-width: 43.74em)', undefined, { getInitialValueInEffect: false });
  useLiveUpdates();
  useKeys();
  return (
    <AppShell
      layout="alt"
      withBorder={false}
      navbar={{ width: { base: 60, lg: 216 }, breakpoint: 'sm', collapsed: { mobile: true } }}
      footer={{ height: { base: 'calc(60px + env(safe-area-inset-bottom))', sm: 0 } }}
    >
      <a className={styles.skip} href="#content">
        {words.toContent}
      </a>
      {!phone && (
        <AppShell.Navbar className={styles.navbar}>
          <Nav />
        </AppShell.Navbar>
      )}
      <AppShell.Main id="content" tabIndex={-1} className={styles.main}>
        <div className={styles.sheet}>
          <Suspense>
            <Outlet />
          </Suspense>
        </div>
      </AppShell.Main>
      {phone && (
        <AppShell.Footer className={styles.footer}>
          <BottomBar />
        </AppShell.Footer>
      )}
      <OnDemand />
    </AppShell>
  );
}
