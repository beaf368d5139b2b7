import type { Board } from '@daybook/contract/clock';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, Suspense } from 'react';
import { useMay } from '../access/use-me.ts';
import { part } from '../shell/part.ts';
import { BoardTable } from './board-table.tsx';
import styles from './board-view.module.css';
import { countHeads } from './counts.ts';
import { HeadFilter } from './head-filter.tsx';
import { useChanged } from './use-changed.ts';

const route = getRouteApi('/inside/now');
// What stands beside the board comes after it, and what a phone alone shows is no part of every first screen.
const BoardCards = part(() => import('./board-cards.tsx').then(({ BoardCards }) => ({ default: BoardCards })));
const Nobody = part(() => import('./nobody.tsx').then(({ Nobody }) => ({ default: Nobody })));
const NeedsYou = part(() => import('./needs-you.tsx').then(({ NeedsYou }) => ({ default: NeedsYou })));
const JustNow = part(() => import('./just-now.tsx').then(({ JustNow }) => ({ default: JustNow })));

/** The board itself, with what needs somebody and what just happened beside it; below it, on a phone. */
export function BoardView({ board, phone }: { board: Board; phone: boolean }): ReactElement {
  const { show } = route.useSearch();
  const changed = useChanged(board);
  const mayLetIn = useMay('clock.enter');
  if (board.sites.every((site) => site.entries.length === 0)) {
    return (
      <Suspense>
        <Nobody board={board} />
      </Suspense>
    );
  }
  const counts = countHeads(board.sites);
  return (
    <div className={styles.view}>
      <div className={styles.board}>
        <HeadFilter counts={counts} tiles={phone} />
        {phone ? (
          <Suspense>
            <NeedsYou sites={board.sites} quiet />
            <BoardCards sites={board.sites} show={show} changed={changed} mayLetIn={mayLetIn} />
          </Suspense>
        ) : (
          <BoardTable sites={board.sites} show={show} changed={changed} mayLetIn={mayLetIn} />
        )}
      </div>
      <aside className={styles.side}>
        <Suspense>
          {!phone && <NeedsYou sites={board.sites} />}
          <JustNow moments={board.justNow} />
        </Suspense>
      </aside>
    </div>
  );
}
