import type { BoardEntry, BoardSite } from '@daybook/contract/clock';
import type { AccountId } from '@daybook/contract/ids';
import type { KioskMe } from '@daybook/contract/kiosk';
import { useWords } from '@daybook/ui/language/current';
import { formatTime } from '@daybook/ui/language/format';
import { lazy, type ReactElement, Suspense, useCallback, useEffect, useState } from 'react';
import { Button } from '../button.tsx';
import { Heading } from '../heading.tsx';
import { useSecondsLeft } from '../time.ts';
import type { Tell } from '../use-kiosk.ts';
import { useSiteBoard } from './board.ts';
import { BoardColumn } from './board-column.tsx';
import { endSiteSession } from './session.ts';
import styles from './site-pages.module.css';
import { siteWords } from './words.ts';

const SiteReport = lazy(async () => ({ default: (await import('./report/site-report.tsx')).SiteReport }));

/** The last seconds before the tablet signs out by itself are counted aloud. */
const countedFrom = 20;

/** The site's own pages, for whoever signed in. Leaving them, in whatever way, ends the session. */
export function SitePages(props: {
  me: KioskMe;
  accountId: AccountId;
  name: string;
  leavesAt: number | null;
  tell: Tell;
}): ReactElement {
  const { me, tell } = props;
  const words = useWords(siteWords);
  const leave = useCallback(() => tell({ is: 'site left' }), [tell]);
  useEffect(() => endSiteSession, []);
  const [page, setPage] = useState<'board' | 'report'>('board');
  const { site, oldSince } = useSiteBoard(me.site.id, leave);
  return (
    <main className={`screen ${styles.page}`} data-page={page}>
      <header className={styles.head}>
        <div>
          <Heading key={page} className={styles.title}>
            {page === 'board' ? words.whoIsHere : words.report}
          </Heading>
          <p className={styles.who}>
            {me.site.name} · {words.signedInAs(props.name)}
          </p>
        </div>
        <nav aria-label={words.pages} className={styles.pages}>
          <Button small onPress={() => setPage(page === 'board' ? 'report' : 'board')}>
            {page === 'board' ? words.report : words.whoIsHere}
          </Button>
          <Button small look="plum" onPress={leave}>
            {words.done}
          </Button>
        </nav>
      </header>
      {page === 'report' ? (
        <Suspense fallback={<p className={styles.loading}>{words.reading}</p>}>
          <SiteReport me={me} accountId={props.accountId} onEnd={leave} />
        </Suspense>
      ) : site ? (
        <Columns site={site} />
      ) : (
        <p className={styles.loading}>{words.loading}</p>
      )}
      <footer className={styles.foot}>
        <p role="status" className={styles.old}>
          {oldSince !== null && words.old(formatTime(me.site.zone, oldSince))}
        </p>
        <EndsIn leavesAt={props.leavesAt} />
      </footer>
    </main>
  );
}

function EndsIn(props: { leavesAt: number | null }): ReactElement {
  const words = useWords(siteWords);
  const left = useSecondsLeft(props.leavesAt);
  return (
    <p role="timer" className={styles.ends}>
      {left !== null && left <= countedFrom && words.endsIn(left)}
    </p>
  );
}

function Columns({ site }: { site: BoardSite }): ReactElement {
  const words = useWords(siteWords);
  const of = (state: BoardEntry['state']) => site.entries.filter((entry) => entry.state === state);
  return (
    <div className={styles.columns}>
      <BoardColumn title={words.in} glyph="in" entries={of('in')} zone={site.zone} />
      <BoardColumn title={words.onBreak} glyph="break" entries={of('break')} zone={site.zone} />
      <BoardColumn title={words.out} glyph="out" entries={of('out')} zone={site.zone} />
    </div>
  );
}
