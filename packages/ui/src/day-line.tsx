import type { ReactElement } from 'react';
import { type Axis, axisRound, type Drawn } from './day-line/axis.ts';
import { marksOf, positionOf } from './day-line/marks.ts';
import { type Label, labelsOf, lineText } from './day-line/text.ts';
import styles from './day-line.module.css';
import { ClockCut, NowMark } from './day-line-over.tsx';
import { useLanguage } from './language/current.ts';
import { epochMs } from './language/format.ts';

const hour = 3_600_000;

export interface DayLineProps extends Drawn {
  /** The site's zone, in whose wall time the line is captioned. */
  zone: string;
  /** In ms since 1970; without it the axis is trimmed to `margin` round what is on it. */
  axis?: Axis;
  /** In ms; an hour unless told. */
  margin?: number;
  /** The least length of a trimmed axis, in ms; an hour unless told. */
  atLeast?: number;
  size?: 'row' | 'large';
  /** Whether the line of now is drawn; it is unless told. */
  nowLine?: boolean;
  /** Captions under the line: its ends and its breaks. */
  labels?: boolean;
}

/** One day on one axis of time. Hollow is what was planned, solid is what happened. */
export function DayLine(props: DayLineProps): ReactElement {
  const language = useLanguage();
  const axis = props.axis ?? axisRound(props, props.margin ?? hour, props.atLeast ?? hour);
  return (
    <div
      className={`${styles.line} ${props.size === 'large' ? styles.large : ''}`}
      role="img"
      aria-label={lineText(language, props.zone, axis, props)}
    >
      <div className={styles.bars}>
        {marksOf(axis, props).map((mark) => (
          <i
            key={`${mark.kind} ${mark.left} ${mark.width}`}
            className={`${styles.mark} ${styles[mark.kind]} ${mark.open ? styles.open : ''}`}
            style={
              mark.kind === 'doubt' ? { left: `${mark.left}%` } : { left: `${mark.left}%`, width: `${mark.width}%` }
            }
          />
        ))}
        <ClockCut axis={axis} zone={props.zone} />
        {props.reached && (
          <i className={styles.reached} style={{ left: `${positionOf(axis, epochMs(props.reached.at))}%` }} />
        )}
        {props.now !== undefined && props.nowLine !== false && <NowMark axis={axis} now={props.now} />}
      </div>
      {props.labels && <Labels labels={labelsOf(language, props.zone, axis, props)} />}
    </div>
  );
}

/** A caption near an end of the line stays inside it. */
function Labels(props: { labels: Label[] }): ReactElement {
  return (
    <div className={styles.labels}>
      {props.labels.map(({ text, at, before }) => (
        <span key={text} style={{ left: `${at}%`, translate: at < 8 ? '0' : before || at > 92 ? '-100%' : '-50%' }}>
          {text}
        </span>
      ))}
    </div>
  );
}
