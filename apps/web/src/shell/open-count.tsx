import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { trpc } from '../server.ts';
import styles from './open-count.module.css';
import { shellWords } from './words.ts';

/** One that was put off wakes and tells nobody; a look now and then does. */
const lookMs = 60_000;

/** How many exceptions wait, beside the room's name. */
export function OpenCount(): ReactElement | null {
  const words = useWords(shellWords);
  const { data } = trpc.exceptions.list.useQuery({ limit: 1 }, { refetchInterval: lookMs });
  const open = data?.counts.open ?? 0;
  if (open === 0) return null;
  return (
    <span className={styles.count}>
      <span aria-hidden="true">{open > 99 ? '99+' : open}</span>
      <span className="unseen">{words.openExceptions(open)}</span>
    </span>
  );
}
