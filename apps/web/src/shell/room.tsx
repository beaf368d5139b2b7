import type { ReactElement, ReactNode } from 'react';
import styles from './room.module.css';

/**
 * What of a room lies under its bar and scrolls. With `read` it says what is only read there: nothing in it takes the
 * focus, and it has to be scrolled by keys all the same.
 */
export function RoomBody(props: { read?: string; children: ReactNode }): ReactElement {
  if (props.read === undefined) return <div className={styles.body}>{props.children}</div>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keys.
    <section className={styles.body} tabIndex={0} aria-label={props.read}>
      {props.children}
    </section>
  );
}

/** A line above rows: what narrows them down, then how many there are. */
export function Filters(props: { children: ReactNode }): ReactElement {
  return <div className={styles.filters}>{props.children}</div>;
}

/** The count of what is listed, said again when it changes. */
export function Count(props: { children: ReactNode }): ReactElement {
  return (
    <output className={styles.count} aria-live="polite">
      {props.children}
    </output>
  );
}
