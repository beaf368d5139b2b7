import { Glyph } from '@daybook/ui/glyph';
import { useWords } from '@daybook/ui/language/current';
import { formatTime } from '@daybook/ui/language/format';
import { IconDeviceTablet } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { kindGlyphs } from '../actions.tsx';
import type { QueueView } from './view.ts';
import styles from './waiting.module.css';
import { queueWords } from './words.ts';

/** What waits on this tablet: kinds and times, never names. And what may go wrong with it. */
export function Waiting(props: {
  queue: QueueView;
  lost: boolean;
  persisted: boolean | null;
  zone: string;
  /** What else the tablet has to say. */
  children?: ReactNode;
}): ReactElement {
  const { queue, zone } = props;
  const words = useWords(queueWords);
  const { waiting, refused, last } = queue;
  const shown = props.lost && waiting > 0;
  return (
    <aside className={styles.place}>
      {props.children}
      {shown && (
        <section className={styles.card}>
          <h2 className={styles.safe}>
            <IconDeviceTablet size={30} stroke={1.8} aria-hidden="true" />
            {words.safe(waiting)}
          </h2>
          <p className={styles.how}>{words.safeHow(waiting)}</p>
          <ul className={styles.last}>
            {last.map(({ id, kind, at }) => (
              <li key={id}>
                <b>
                  <Glyph name={kindGlyphs[kind]} size={15} />
                  {words[`said-${kind}`]}
                </b>
                <span>{words.waiting(formatTime(zone, at))}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {refused > 0 && <p className={`${styles.note} ${styles.strong}`}>{words.needManager(refused)}</p>}
      {props.persisted === false && !shown && <p className={styles.note}>{words.notPersisted}</p>}
    </aside>
  );
}
