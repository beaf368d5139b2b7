import type { DayView } from '@daybook/contract/timesheets';
import { DayLine } from '@daybook/ui/day-line';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDate, formatDayOfMonth } from '@daybook/ui/language/format';
import { IconPencil } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { serverMoment } from '../time.ts';
import { axisOn, type WallSpan } from './axis-of-dates.ts';
import { bucketWords } from './bucket-words.ts';
import { type Bucket, minutesOf } from './buckets.ts';
import { DayStates } from './day-states.tsx';
import styles from './day-table.module.css';
import type { Asked } from './day-table.tsx';
import { dayTableWords } from './day-table-words.ts';
import { drawDate } from './draw-date.ts';
import { InOut } from './in-out.tsx';
import { useHours } from './use-hours.ts';

/** One date: when, the day line, its figures (each is asked why by a press), and where it stands. */
export function DayRow(props: {
  day: DayView;
  zone: string;
  columns: readonly Bucket[];
  span: WallSpan | null;
  asked: Asked | undefined;
  why: (asked: Asked) => void;
  amend: ((date: string) => void) | undefined;
}): ReactElement {
  const words = useWords(dayTableWords);
  const language = useLanguage();
  const { day, zone, span, asked, why, amend } = props;
  const on = asked?.date === day.date;
  const drawn = drawDate(day, serverMoment());
  const free = day.periods.length === 0 && day.planned.length === 0 && !day.leave;
  const name = formatDate(language, day.date);
  return (
    <tr
      className={`${styles.day} ${on ? styles.on : ''} ${free ? styles.free : ''}`}
      data-date={day.date}
      aria-selected={on}
    >
      <th scope="row">
        <button
          type="button"
          data-row
          className={styles.open}
          aria-current={on}
          onClick={() => why({ date: day.date, focus: 'day' })}
        >
          {formatDayOfMonth(language, day.date)}
        </button>
      </th>
      <td className={styles.inOut}>
        <InOut day={day} />
      </td>
      <td className={styles.line}>
        {span && !free && <DayLine zone={zone} axis={axisOn(zone, day.date, span)} {...drawn} nowLine={false} />}
      </td>
      {props.columns.map((bucket) => (
        <td key={bucket} className={styles.figure}>
          <Figure day={day} bucket={bucket} on={on && asked.focus === bucket} why={why} />
        </td>
      ))}
      <td className={styles.state}>
        <span>
          <DayStates day={day} />
          {amend && (
            <button type="button" className={styles.amend} title={words.amend(name)} onClick={() => amend(day.date)}>
              <IconPencil size={15} stroke={1.7} />
              <span className="unseen">{words.amend(name)}</span>
            </button>
          )}
        </span>
      </td>
    </tr>
  );
}

/** A figure that says why by a press. A day whose out is missing has none, and says so. */
function Figure(props: {
  day: DayView;
  bucket: Bucket;
  on: boolean;
  why: (asked: Asked) => void;
}): ReactElement | null {
  const words = useWords(dayTableWords);
  const names = useWords(bucketWords);
  const language = useLanguage();
  const hours = useHours();
  const { day, bucket, on, why } = props;
  const minutes = minutesOf(bucket, day.figures);
  const unknown = bucket === 'regular' && day.state === 'to-decide' && day.figures.worked === 0;
  if (minutes === 0 && !unknown && !(bucket === 'regular' && day.periods.length > 0)) return null;
  const shown = unknown ? '?' : hours(minutes);
  const marked = bucket !== 'regular' && !unknown;
  return (
    <button
      type="button"
      data-bucket={bucket}
      className={`${styles.why} ${on ? styles.whyOn : ''} ${marked ? styles.marked : ''} ${unknown ? styles.unknown : ''}`}
      aria-label={words.whyOf(shown, names[bucket], formatDate(language, day.date))}
      aria-pressed={on}
      onClick={() => why({ date: day.date, focus: bucket })}
    >
      {shown}
    </button>
  );
}
