import { formatTime } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { useMinute } from '../../time.ts';
import type { Column } from './columns.ts';
import styles from './grid.module.css';
import { pxPerMinute } from './px.ts';

interface Range {
  from: number;
  to: number;
}

/** Minutes by which the hours give way to now. */
const room = 14;

export const clockText = (minutes: number) =>
  `${Math.floor(minutes / 60) % 24}:${String(minutes % 60).padStart(2, '0')}`;

/** Where now is in a column of today; undefined: outside of what is shown. It goes on by the minute. */
function useNowIn(column: Column | undefined, range: Range): { now: number; at: number | undefined } {
  const now = useMinute();
  const at = column?.clock.shownAt(now);
  return { now, at: at === undefined || at < range.from || at > range.to ? undefined : at };
}

/** The line of now. */
export function NowLine({ column, range }: { column: Column; range: Range }): ReactElement | null {
  const { at } = useNowIn(column, range);
  if (at === undefined) return null;
  return <span className={styles.now} style={{ top: (at - range.from) * pxPerMinute }} aria-hidden="true" />;
}

/** The hours beside the columns, and now among them where today is shown. */
export function Hours(props: { range: Range; zone: string; today: Column | undefined }): ReactElement {
  const { range, zone } = props;
  const { now, at } = useNowIn(props.today, range);
  const hours = Array.from({ length: (range.to - range.from) / 60 + 1 }, (_, n) => range.from + n * 60);
  const placed = (minutes: number) => ({ top: (minutes - range.from) * pxPerMinute });
  return (
    <div className={styles.hours} aria-hidden="true">
      <div className={styles.scale} style={{ height: (range.to - range.from) * pxPerMinute }}>
        {hours
          .filter((minutes) => at === undefined || Math.abs(minutes - at) >= room)
          .map((minutes) => (
            <span key={minutes} style={placed(minutes)}>
              {clockText(minutes)}
            </span>
          ))}
        {at !== undefined && (
          <span className={styles.nowTime} style={placed(at)}>
            {formatTime(zone, now)}
          </span>
        )}
      </div>
    </div>
  );
}
