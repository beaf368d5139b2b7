import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { trpc } from '../server.ts';
import styles from './open-count.module.css';
import type { Room } from './rooms.ts';
import { shellWords } from './words.ts';

/** One that was put off wakes and tells nobody; a look now and then does. */
const lookMs = 60_000;

/** What waits in a room for somebody to decide, beside the room's name. */
export function OpenCount({ room }: { room: Room['name'] }): ReactElement | null {
  if (room === 'exceptions') return <OpenExceptions />;
  if (room === 'desk') return <OpenRequests />;
  return null;
}

function OpenExceptions(): ReactElement | null {
  const words = useWords(shellWords);
  const { data } = trpc.exceptions.list.useQuery({ limit: 1 }, { refetchInterval: lookMs });
  const open = data?.counts.open ?? 0;
  return <Open count={open} label={words.openExceptions(open)} />;
}

function OpenRequests(): ReactElement | null {
  const words = useWords(shellWords);
  const { data } = trpc.appointments.requests.count.useQuery();
  const open = data?.count ?? 0;
  return <Open count={open} label={words.openRequests(open)} />;
}

function Open({ count, label }: { count: number; label: string }): ReactElement | null {
  if (count === 0) return null;
  return (
    <span className={styles.count}>
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="unseen">{label}</span>
    </span>
  );
}
