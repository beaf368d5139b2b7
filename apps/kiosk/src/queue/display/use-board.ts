import type { QueueBoard } from '@daybook/contract/queue-screens';
import { useEffect, useState } from 'react';
import type { Tell } from '../../use-kiosk.ts';
import { watchBoard } from './watch-board.ts';

interface Shown {
  board: QueueBoard | null;
  /** Since when nothing is heard, in ms of the server's time; null while it is live. */
  silentSince: number | null;
}

/** The board as it is now, or as it was when it was heard last. */
export function useBoard(tell: Tell): Shown {
  const [shown, setShown] = useState<Shown>({ board: null, silentSince: null });
  useEffect(
    () =>
      watchBoard({
        board: (board) => setShown({ board, silentSince: null }),
        silent: (silentSince) => setShown(({ board }) => ({ board, silentSince })),
        ended: (refused) => tell({ is: 'refused', visit: -1, refused }),
      }),
    [tell],
  );
  return shown;
}
