import type { ReactElement } from 'react';
import { type Axis, clockChange } from './day-line/axis.ts';
import { positionOf } from './day-line/marks.ts';
import { changeText } from './day-line/text.ts';
import styles from './day-line.module.css';
import { useLanguage } from './language/current.ts';
import { epochMs, type Moment } from './language/format.ts';

/** Where the zone's clocks change on the axis, and what that does to the day; nothing where they do not. */
export function ClockCut(props: { axis: Axis; zone: string }): ReactElement | null {
  const language = useLanguage();
  const change = clockChange(props.axis, props.zone);
  if (!change) return null;
  return (
    <i className={styles.cut} style={{ left: `${positionOf(props.axis, change.at)}%` }}>
      <span>{changeText(language, change.by)}</span>
    </i>
  );
}

/** The present moment: an ink line with a sun. */
export function NowMark(props: { axis: Axis; now: Moment }): ReactElement {
  return <i className={styles.now} style={{ left: `${positionOf(props.axis, epochMs(props.now))}%` }} />;
}
