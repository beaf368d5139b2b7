import { refusedBy } from '@daybook/client/refused';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import styles from '../book/trouble.module.css';
import { Trouble } from '../book/trouble.tsx';
import { portalWords } from './portal-words.ts';

/** Why nothing was booked, moved or cancelled, with what is free instead. */
export function DeedTrouble(props: {
  error: unknown;
  site: string;
  zone: string;
  retry: () => void;
  take: (startsAt: string) => void;
  elsewhere: () => void;
}): ReactElement {
  const { error, site, zone, retry, take, elsewhere } = props;
  const words = useWords(portalWords);
  const own: Partial<Record<string, string>> = {
    ...{ 'too-many-bookings': words.fiveAhead, 'not-found': words.notTheirs, stale: words.changed },
    ...{ 'not-from-here': words.changed, 'too-late-to-change': words.tooLate(site) },
  };
  const sentence = own[refusedBy(error).reason];
  if (!sentence) return <Trouble {...{ error, zone, retry, take, elsewhere }} step="hold" />;
  return (
    <div role="alert" className={`${styles.trouble} ${styles['late']}`}>
      <p>{sentence}</p>
    </div>
  );
}
