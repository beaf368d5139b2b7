import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDate, formatMonth, formatWeekdayShort } from '@daybook/ui/language/format';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { Button } from '../button.tsx';
import { daysAfter } from '../time.ts';
import { monthAfter, type Span, weeksOf } from './month.ts';
import styles from './month-grid.module.css';
import { leaveWords } from './words.ts';

/** A Monday, from which the week's days have their names. */
const aMonday = '2026-11-23';
/** So far back and ahead the months go, from today's. */
const [earliest, latest] = [-1, 12];

/** A month of dates for fingers, a week a row. */
export function MonthGrid(props: { today: string; span: Span | null; tap: (date: string) => void }): ReactElement {
  const { today, span } = props;
  const words = useWords(leaveWords);
  const language = useLanguage();
  const [months, setMonths] = useState(0);
  const first = monthAfter(today, months);
  const inSpan = (date: string) => span !== null && date >= span.from && date <= span.to;
  const turn = (by: number) => setMonths(Math.min(latest, Math.max(earliest, months + by)));
  return (
    <section className={styles.month}>
      <div className={styles.head}>
        <Button small className={styles.turn} off={months === earliest} onPress={() => turn(-1)}>
          <IconChevronLeft size={30} stroke={1.8} aria-hidden="true" />
          <span className="unseen">{words.before}</span>
        </Button>
        <h2 className={styles.name} aria-live="polite">
          {formatMonth(language, first)}
        </h2>
        <Button small className={styles.turn} off={months === latest} onPress={() => turn(1)}>
          <IconChevronRight size={30} stroke={1.8} aria-hidden="true" />
          <span className="unseen">{words.after}</span>
        </Button>
      </div>
      <div className={styles.days} aria-hidden="true">
        {[0, 1, 2, 3, 4, 5, 6].map((day) => (
          <span key={day}>{formatWeekdayShort(language, daysAfter(aMonday, day))}</span>
        ))}
      </div>
      <div className={styles.dates}>
        {weeksOf(first).flatMap((week, row) =>
          week.map((date, column) =>
            date === null ? (
              <span key={`${row}-${column}`} />
            ) : (
              <button
                key={date}
                type="button"
                className={date === today ? styles.today : ''}
                aria-label={formatDate(language, date)}
                aria-pressed={inSpan(date)}
                onClick={() => props.tap(date)}
              >
                {Number(date.slice(8))}
              </button>
            ),
          ),
        )}
      </div>
    </section>
  );
}
