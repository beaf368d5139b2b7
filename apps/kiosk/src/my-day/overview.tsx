import { DayLine } from '@daybook/ui/day-line';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDate, formatDuration } from '@daybook/ui/language/format';
import { IconCalendarEvent } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Button } from '../button.tsx';
import { drawnShifts } from '../clock/day-so-far.ts';
import { GoesBack } from '../clock/goes-back.tsx';
import { Heading } from '../heading.tsx';
import { useServerNow } from '../time.ts';
import { ForgottenCard } from './forgotten-card.tsx';
import { MessageCard } from './message-card.tsx';
import type { PageProps } from './my-day.tsx';
import { NextShift } from './next-shift.tsx';
import styles from './overview.module.css';
import { SignOffCard } from './sign-off-card.tsx';
import { Week } from './week.tsx';
import { myDayWords } from './words.ts';

/** Today, the week, and what waits for the person. */
export function Overview(props: PageProps): ReactElement {
  const { day, person, tell } = props;
  const words = useWords(myDayWords);
  const language = useLanguage();
  const now = useServerNow(10_000);
  const { today } = day;
  const shifts = drawnShifts(today);
  return (
    <main className={`screen ${styles.page}`}>
      <header className={styles.head}>
        <Heading className={styles.title}>{words.title(person.calledName)}</Heading>
        <p className={styles.date}>{formatDate(language, today.businessDate)}</p>
        <NextShift day={day} />
      </header>
      <section className={styles.hours}>
        <div className={styles.card}>
          <h2 className={styles.label}>{words.today}</h2>
          <p className={styles.value}>{formatDuration(today.workedMs)}</p>
          {shifts.length === 0 ? (
            <p className={styles.nothing}>{words.nothingToday}</p>
          ) : (
            <div className={styles.line}>
              <DayLine
                zone={today.zone}
                shifts={shifts}
                now={now}
                size="large"
                labels
                margin={600_000}
                atLeast={4 * 3_600_000}
              />
            </div>
          )}
        </div>
        <div className={styles.card}>
          <h2 className={styles.label}>{words.week}</h2>
          <p className={styles.value}>{formatDuration(day.week.workedMs)}</p>
          <Week days={day.week.days} today={today.businessDate} />
        </div>
      </section>
      <section className={styles.side}>
        <MessageCard {...props} />
        <ForgottenCard {...props} />
        <SignOffCard {...props} />
      </section>
      <footer className={styles.foot}>
        <Button small look="plum" className={styles.done} onPress={() => tell({ is: 'back' })}>
          {words.done}
        </Button>
        <Button
          small
          className={styles.leave}
          onPress={() => tell({ is: 'my day turned', visit: props.visit, page: 'leave' })}
        >
          <IconCalendarEvent size={28} stroke={1.7} aria-hidden="true" />
          {words.leave}
        </Button>
        <GoesBack leavesAt={props.leavesAt} />
      </footer>
    </main>
  );
}
