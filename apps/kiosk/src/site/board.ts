import { refusedBy } from '@daybook/client/refused';
import type { BoardSite } from '@daybook/contract/clock';
import type { SiteId } from '@daybook/contract/ids';
import { useEffect, useState } from 'react';
import { backgroundServer } from '../server.ts';
import { serverNow } from '../time.ts';

const every = 5_000;

interface Board {
  site: BoardSite | null;
  /** Since when the server does not answer, in ms of its own time; null while it does. */
  oldSince: number | null;
}

/** Who is at the site, read again every few seconds. Calls `onEnd` when the session has ended elsewhere. */
export function useSiteBoard(siteId: SiteId, onEnd: () => void): Board {
  const [board, setBoard] = useState<Board>({ site: null, oldSince: null });
  useEffect(() => {
    const leaving = new AbortController();
    let timer = 0;
    const read = async () => {
      try {
        const { sites } = await backgroundServer.clock.board.query({ siteId }, { signal: leaving.signal });
        setBoard({ site: sites[0] ?? null, oldSince: null });
      } catch (error) {
        if (leaving.signal.aborted) return;
        const { reason } = refusedBy(error);
        if (reason === 'not-signed-in' || reason === 'not-found' || reason === 'not-allowed') return onEnd();
        setBoard((before) => ({ ...before, oldSince: before.oldSince ?? serverNow() }));
      }
      timer = window.setTimeout(read, every);
    };
    void read();
    return () => {
      leaving.abort();
      window.clearTimeout(timer);
    };
  }, [siteId, onEnd]);
  return board;
}
