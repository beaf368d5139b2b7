import type { ReportView } from '@daybook/contract/reports';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createDraft, type Doors, type Draft, type DraftState } from './draft.ts';
import { keptEdits } from './kept-edits.ts';

/** What is being written in this report by this account, for as long as the page shows it. */
export function useDraft(
  view: ReportView,
  { save, now, accountId }: Pick<Doors, 'save' | 'now'> & { accountId: string },
): { draft: Draft; state: DraftState } {
  const doors = useRef({ save, now });
  doors.current = { save, now };
  const [draft] = useState(() =>
    createDraft(view, {
      save: (field, version, value) => doors.current.save(field, version, value),
      now: () => doors.current.now(),
      kept: keptEdits(view.id, accountId),
      later: (run, ms) => {
        const timer = window.setTimeout(run, ms);
        return () => window.clearTimeout(timer);
      },
    }),
  );
  useEffect(() => draft.receive(view), [draft, view]);
  useEffect(() => {
    const back = () => void draft.flush();
    window.addEventListener('online', back);
    return () => window.removeEventListener('online', back);
  }, [draft]);
  // Under development effects run twice: the draft lives on, and what waits goes out by the next change or the network.
  useEffect(() => () => void draft.flush(), [draft]);
  return { draft, state: useSyncExternalStore(draft.subscribe, draft.state) };
}
