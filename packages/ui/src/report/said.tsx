import type { ReactElement } from 'react';
import styles from './form.module.css';

/** Why something was not done. */
export function Said(props: { text: string | null }): ReactElement {
  return (
    <p role="alert" className={styles.error}>
      {props.text}
    </p>
  );
}
