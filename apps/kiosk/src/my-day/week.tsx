import type { MyDay } from '@daybook/contract/kiosk';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDuration, formatWeekday, formatWeekdayShort } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import styles from './week.module.css';
import { myDayWords } from './words.ts';

/** Seven small days: how long each was, and which lack something. */
export function Week(props: { days: MyDay['week']['days']; today: string }): ReactElement {
  const words = useWords(myDayWords);
  const language = useLanguage();
  const longest = Math.max(1, ...props.days.map(({ workedMs }) => workedMs));
  return (
    <ul className={styles.week}>
      {props.days.map(({ businessDate, workedMs, lacking }) => {
        const isToday = businessDate === props.today;
        const waits = lacking && !isToday;
        const day = formatWeekday(language, businessDate);
        const said = waits ? words.lackingDay(day) : words.dayHours(day, formatDuration(workedMs));
        return (
          <li key={businessDate} className={`${isToday ? styles.today : ''} ${waits ? styles.waits : ''}`}>
            <span className="unseen">{said}</span>
            <span className={styles.bar} aria-hidden="true">
              <i className={workedMs > 0 ? styles.worked : ''} style={{ height: `${(100 * workedMs) / longest}%` }} />
            </span>
            <span className={styles.hours} aria-hidden="true">
              {waits ? '?' : workedMs > 0 ? hoursOf(workedMs) : '–'}
            </span>
            <span className={styles.day} aria-hidden="true">
              {formatWeekdayShort(language, businessDate)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Seven stand side by side, so the units are left to the sum above them: `8:02`. */
function hoursOf(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
