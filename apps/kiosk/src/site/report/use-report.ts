import { refusedBy } from '@daybook/client/refused';
import type { ReportId } from '@daybook/contract/ids';
import type { ReportView } from '@daybook/contract/reports';
import { useEffect, useState } from 'react';
import { backgroundServer } from '../../server.ts';

const every = 3_000;

/** A report as it is now, also by what others write in it; a tablet follows no stream and asks. */
export function useReport(id: ReportId, onEnd: () => void): [ReportView | null, (view: ReportView) => void] {
  const [view, setView] = useState<ReportView | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    let timer = 0;
    const read = async () => {
      try {
        const next = await backgroundServer.reports.get.query({ id }, { signal: leaving.signal });
        // What was answered to a deed meanwhile is newer.
        setView((before) => (before && before.version > next.version ? before : next));
      } catch (error) {
        if (leaving.signal.aborted) return;
        const { reason } = refusedBy(error);
        if (reason === 'not-signed-in' || reason === 'not-found' || reason === 'not-allowed') return onEnd();
      }
      timer = window.setTimeout(read, every);
    };
    void read();
    return () => {
      leaving.abort();
      window.clearTimeout(timer);
    };
  }, [id, onEnd]);
  return [view, setView];
}
