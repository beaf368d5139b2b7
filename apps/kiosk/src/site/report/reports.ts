import { refusedBy } from '@daybook/client/refused';
import type { SiteId } from '@daybook/contract/ids';
import type { ReportItem } from '@daybook/contract/report-lists';
import { useCallback, useEffect, useState } from 'react';
import { backgroundServer } from '../../server.ts';

export interface Waiting {
  /** The site's current business date. */
  today: string;
  /** Today's; null: not begun. */
  report: ReportItem | null;
  /** Earlier ones that are not handed in, the newest first. */
  earlier: ReportItem[];
}

/** What of the site's reports is to be written, by its own date. Calls `onEnd` when the session has ended elsewhere. */
export function useWaitingReports(siteId: SiteId, onEnd: () => void): { waiting: Waiting | null; again: () => void } {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let here = true;
    const read = async () => {
      const { businessDate: today } = await backgroundServer.directory.sites.get.query({ id: siteId });
      const { items } = await backgroundServer.reports.list.query({ siteId, limit: 50 });
      if (!here) return;
      setWaiting({
        today,
        report: items.find(({ businessDate, kind }) => businessDate === today && kind === 'day') ?? null,
        earlier: items.filter(
          ({ businessDate, state }) => businessDate !== today && (state === 'draft' || state === 'returned'),
        ),
      });
    };
    read().catch((error) => {
      const { reason } = refusedBy(error);
      if (here && (reason === 'not-signed-in' || reason === 'not-found' || reason === 'not-allowed')) onEnd();
    });
    return () => {
      here = false;
    };
  }, [siteId, onEnd, turn]);
  return { waiting, again: useCallback(() => setTurn((n) => n + 1), []) };
}
