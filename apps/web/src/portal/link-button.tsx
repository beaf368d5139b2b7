import type { ReactElement, ReactNode } from 'react';
import styles from './portal.module.css';

/** Leads to another screen, beside the one action. */
export function LinkButton({ press, children }: { press: () => void; children: ReactNode }): ReactElement {
  return (
    <button type="button" className={styles.link} onClick={press}>
      {children}
    </button>
  );
}
