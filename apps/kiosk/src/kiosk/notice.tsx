import { Mark } from '@daybook/ui/mark';
import type { ReactElement, ReactNode } from 'react';
import { Heading } from '../heading.tsx';
import styles from './notice.module.css';

/** A screen that says one thing. */
export function Notice(props: { title: string; text?: string; children?: ReactNode }): ReactElement {
  return (
    <main className={`screen ${styles.notice}`}>
      <Mark size={72} />
      <Heading className={styles.title}>{props.title}</Heading>
      {props.text && <p className={styles.text}>{props.text}</p>}
      {props.children}
    </main>
  );
}
