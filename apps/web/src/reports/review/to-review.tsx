import type { ReportId } from '@daybook/contract/ids';
import type { ReportState } from '@daybook/contract/reports';
import { useWords } from '@daybook/ui/language/current';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useEffect, useRef } from 'react';
import { useMay } from '../../access/use-me.ts';
import { trpc } from '../../server.ts';
import { isForKeys } from '../../shell/keys.ts';
import styles from './to-review.module.css';
import { reviewWords } from './words.ts';

/** Where this report stands among those that wait for a decision, with the way to the ones beside it: `J` and `K`. */
export function ToReview(props: { id: ReportId; state: ReportState }): ReactElement | null {
  const words = useWords(reviewWords);
  const navigate = useNavigate();
  const mayReview = useMay('reports.review');
  const waiting = trpc.reports.list.useQuery({ state: 'submitted', limit: 200 }, { enabled: mayReview }).data;
  const items = waiting?.items ?? [];
  const at = items.findIndex(({ id }) => id === props.id);
  // One that is decided meanwhile stands before the first.
  const before = at > 0 ? items[at - 1] : undefined;
  const after = items[at + 1];
  const go = (item: { id: ReportId } | undefined) =>
    item && void navigate({ to: '/reports/$reportId', params: { reportId: item.id } });
  const keys = useRef({ j: () => {}, k: () => {} });
  keys.current = { j: () => void go(after), k: () => void go(before) };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if ((key !== 'j' && key !== 'k') || !isForKeys(event)) return;
      event.preventDefault();
      keys.current[key]();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  if (!mayReview || !waiting || waiting.toReview === 0) return null;
  return (
    <>
      <output className={styles.place}>
        {at === -1 ? words.waiting(waiting.toReview) : words.place(at + 1, waiting.toReview)}
      </output>
      <fieldset className={styles.steps} aria-label={words.waiting(waiting.toReview)}>
        <button type="button" aria-label={words.before} disabled={!before} onClick={() => go(before)}>
          <IconChevronLeft size={16} stroke={1.7} />
        </button>
        <button type="button" aria-label={words.after} disabled={!after} onClick={() => go(after)}>
          <IconChevronRight size={16} stroke={1.7} />
        </button>
      </fieldset>
    </>
  );
}
