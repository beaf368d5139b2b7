import { Glyph } from '@daybook/ui/glyph';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatTime } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { isAmber, looks } from '../states.ts';
import { stateOf, whatOf, whoOf } from '../who.ts';
import { calendarWords } from '../words.ts';
import type { Placed } from './columns.ts';
import styles from './grid.module.css';
import { HeldClock } from './held-clock.tsx';
import { boxOf } from './px.ts';

/** Minutes under which a block has room for a name alone. */
const oneLine = 30;

/** An appointment in its column: shape, name, and below them when and what for. */
export function Block(props: {
  placed: Placed;
  begin: number;
  zone: string;
  cell: string;
  focused: boolean;
  mayMove: boolean;
  pending: boolean;
}): ReactElement {
  const words = useWords(calendarWords);
  const language = useLanguage();
  const { placed, zone } = props;
  const { item } = placed;
  const amber = isAmber(item);
  const look = amber ? 'late' : looks[item.state].glyph;
  const [who, what, time] = [whoOf(item, words), whatOf(item, language), formatTime(zone, item.startsAt)];
  return (
    <div
      role="gridcell"
      data-cell={props.cell}
      data-appointment={item.id}
      data-look={amber ? 'amber' : item.state}
      data-moves={props.mayMove || undefined}
      data-pending={props.pending || undefined}
      data-short={placed.to - placed.from < oneLine || undefined}
      data-narrow={placed.lanes > 2 || undefined}
      tabIndex={props.focused ? 0 : -1}
      aria-label={words.said(who, time, what, stateOf(item, words))}
      className={styles.block}
      style={boxOf(placed, props.begin, placed.lane, placed.lanes)}
    >
      <Glyph name={look} />
      <span className={styles.text}>
        <b>{who}</b>{' '}
        <span className={styles.what}>
          {time} {what} {item.state === 'held' && item.keptUntil && <HeldClock until={item.keptUntil} />}
        </span>
      </span>
      {props.mayMove && <span data-edge="end" className={styles.edge} />}
    </div>
  );
}
