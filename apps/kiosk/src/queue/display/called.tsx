import type { ReactElement } from 'react';
import styles from './called.module.css';
import { type Call, keyOf } from './calls.ts';
import { InBoth } from './in-both.tsx';

/** More do not fit beside the last one. */
const mostOthers = 8;

/** The number called last, in the colour of now, and those before it that are still called. */
export function Called(props: { called: readonly Call[] }): ReactElement {
  const [last, ...others] = props.called;
  const shown = others.slice(0, mostOthers);
  const size = shown.length > 4 ? styles.many : shown.length > 2 ? styles.some : '';
  return (
    <section className={styles.called} aria-live="polite">
      {last ? (
        <div key={keyOf(last)} className={`${styles.card} ${styles.last}`}>
          <h2 className={styles.label}>
            <InBoth say={({ called }) => called} />
          </h2>
          <p className={`${styles.number} ${last.number.length > 5 ? styles.long : ''}`}>{last.number}</p>
          <p className={styles.room}>{last.room}</p>
        </div>
      ) : (
        <div className={styles.card}>
          <h2 className={styles.label}>
            <InBoth say={({ calledNone }) => calledNone} />
          </h2>
        </div>
      )}
      <ul className={`${styles.others} ${size}`}>
        {shown.map((call) => (
          <li key={keyOf(call)} className={styles.card}>
            <b className={styles.number}>{call.number}</b>
            <span className={styles.room}>{call.room}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
