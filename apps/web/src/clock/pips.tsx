import type { ReactElement } from 'react';
import type { Shown } from './counts.ts';
import styles from './pips.module.css';

const most = 24;

/** A mark for each person of a site by state; the numbers beside them say the same. */
export function Pips({ people }: { people: Record<Shown, readonly unknown[]> }): ReactElement | null {
  const heads: Shown[] = ['in', 'no-out', 'break', 'late', 'missing', 'out'];
  const marks = heads.flatMap((head) => people[head].map((_, at) => ({ key: `${head}${at}`, head })));
  if (marks.length === 0 || marks.length > most) return null;
  return (
    <span className={styles.pips} aria-hidden="true">
      {marks.map(({ key, head }) => (
        <i key={key} className={styles[head]} />
      ))}
    </span>
  );
}
