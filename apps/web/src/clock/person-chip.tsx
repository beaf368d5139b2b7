import type { BoardEntry } from '@daybook/contract/clock';
import { Avatar } from '@daybook/ui/avatar';
import { formatTime } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { headOf } from './counts.ts';
import styles from './person-chip.module.css';

/** A person on the board, and since when. Tinted for a moment when that has just changed. */
export function PersonChip(props: { entry: BoardEntry; zone: string; changed: boolean }): ReactElement {
  const { entry, zone } = props;
  const head = headOf(entry);
  return (
    <li className={`${styles.chip} ${styles[head]} ${props.changed ? styles.changed : ''}`} title={entry.name}>
      <Avatar id={entry.employeeId} name={entry.name} size={22} />
      {entry.calledName}
      {entry.since !== null && head !== 'out' && <time dateTime={entry.since}>{formatTime(zone, entry.since)}</time>}
    </li>
  );
}
