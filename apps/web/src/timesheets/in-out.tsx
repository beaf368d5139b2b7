import type { DayView } from '@daybook/contract/timesheets';
import { useWords } from '@daybook/ui/language/current';
import { formatTime } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import styles from './day-table.module.css';
import { dayTableWords } from './day-table-words.ts';

/** When somebody came and went, as it was punched; or why nobody did. */
export function InOut({ day }: { day: DayView }): ReactElement {
  const words = useWords(dayTableWords);
  const kind = day.dayKind === 'ordinary' ? null : words[day.dayKind];
  const named = kind && day.holiday ? words.named(kind, day.holiday) : kind;
  return (
    <>
      {day.periods.map(({ in: start, out, zone, flags }) => (
        <span key={start.punchId} className={styles.span}>
          {out ? (
            words.span(formatTime(zone, start.at), formatTime(zone, out.at))
          ) : (
            <>
              {formatTime(zone, start.at)} –{' '}
              {flags.includes('missing-out') && (
                <b className={styles.red}>
                  <span aria-hidden="true">?</span>
                  <span className="unseen">{words.noOut}</span>
                </b>
              )}
            </>
          )}
        </span>
      ))}
      {day.leave && <span className={styles.span}>{day.leave.name}</span>}
      {named && <span className={styles.quiet}>{named}</span>}
    </>
  );
}
