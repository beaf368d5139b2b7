import type { ReactElement, ReactNode } from 'react';
import styles from './bar.module.css';

/** The head of a room: what it is about on the left, then what can be done. `children` in the order of the page; `before` the title stands the way back. */
export function Bar(props: { title: string; before?: ReactNode; children?: ReactNode }): ReactElement {
  return (
    <header className={styles.bar}>
      {props.before}
      <h1 className={styles.title}>{props.title}</h1>
      {props.children}
    </header>
  );
}

/** Pushes what follows to the right end of the bar. */
export function BarEnd(props: { children: ReactNode }): ReactElement {
  return <div className={styles.end}>{props.children}</div>;
}
