import type { KioskMe } from '@daybook/contract/kiosk';
import { formatTime } from '@daybook/ui/language/format';
import { Mark } from '@daybook/ui/mark';
import { IconVolumeOff, IconWifiOff } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useServerNow } from '../../time.ts';
import type { Tell } from '../../use-kiosk.ts';
import { Called } from './called.tsx';
import styles from './display.module.css';
import { InBoth } from './in-both.tsx';
import { Next } from './next.tsx';
import { useAnnouncements } from './use-announcements.ts';
import { useBoard } from './use-board.ts';

/** The screen of the waiting room: numbers and rooms, nobody's name. It has no controls. */
export function Display(props: { me: KioskMe; lostSince: number | null; tell: Tell }): ReactElement {
  const { name, zone } = props.me.site;
  const { board, silentSince } = useBoard(props.tell);
  const { heard } = useAnnouncements(board);
  const now = useServerNow(60_000);
  const since = silentSince ?? props.lostSince;
  return (
    <main className={styles.display}>
      <header className={styles.head}>
        <Mark />
        <h1 className={styles.site}>{name}</h1>
        <p className={styles.state} role="status">
          {since !== null && (
            <span className={styles.silent}>
              <IconWifiOff stroke={1.9} aria-hidden="true" />
              <span>
                <InBoth say={({ silent }) => silent(formatTime(zone, since))} />
              </span>
            </span>
          )}
          {since === null && !heard && (
            <span className={styles.mute}>
              <IconVolumeOff stroke={1.9} aria-hidden="true" />
              <span>
                <InBoth say={({ noSound }) => noSound} />
              </span>
            </span>
          )}
        </p>
        <span className={styles.clock}>{formatTime(zone, now)}</span>
      </header>
      {board ? (
        <div className={styles.board}>
          <Called called={board.called} />
          <Next board={board} />
        </div>
      ) : (
        <p className={styles.starting}>
          <InBoth say={({ starting }) => starting} />
        </p>
      )}
    </main>
  );
}
