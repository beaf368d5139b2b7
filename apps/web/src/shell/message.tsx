import type { ReactElement, ReactNode } from 'react';
import styles from './message.module.css';

/** What stands in the place of a view that has nothing to show: a heading, a sentence, and what can be done. */
export function Message(props: { title: string; text?: string; urgent?: boolean; children?: ReactNode }): ReactElement {
  return (
    <div className={styles.message} role={props.urgent ? 'alert' : undefined}>
      <h2 className={styles.title}>{props.title}</h2>
      {props.text && <p className={styles.text}>{props.text}</p>}
      {props.children && <div className={styles.ways}>{props.children}</div>}
    </div>
  );
}
