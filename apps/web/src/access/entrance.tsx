import { Mark } from '@daybook/ui/mark';
import type { ReactElement, ReactNode } from 'react';
import styles from './entrance.module.css';

/** A page before the house: the mark over one card. `wide` where more than two fields are asked. */
export function Entrance(props: { title: string; text?: string; wide?: boolean; children?: ReactNode }): ReactElement {
  return (
    <main className={styles.page}>
      <div className={`${styles.column} ${props.wide ? styles.wide : ''}`}>
        <div className={styles.brand}>
          <Mark size={40} />
          <span>Daybook</span>
        </div>
        <div className={styles.card}>
          <h1 className={styles.title}>{props.title}</h1>
          {props.text && <p className={styles.text}>{props.text}</p>}
          {props.children}
        </div>
      </div>
    </main>
  );
}
