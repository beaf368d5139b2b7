import type { Punched, PunchFlag } from '@daybook/contract/clock';
import type { MyDay } from '@daybook/contract/kiosk';
import { DayLine } from '@daybook/ui/day-line';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDuration, formatTime } from '@daybook/ui/language/format';
import { type ReactElement, type ReactNode, Suspense, useState } from 'react';
import { Button } from '../button.tsx';
import { Heading } from '../heading.tsx';
import { ifThere } from '../on-demand.tsx';
import { serverNow } from '../time.ts';
import type { Tell } from '../use-kiosk.ts';
import { ClearsIn } from './clears-in.tsx';
import styles from './confirmed.module.css';
import { daysWithoutOut, drawnShifts } from './day-so-far.ts';
import { punchWords } from './punch-words.ts';

// Both are of the own day, which was read from the server.
const NextCard = ifThere(async () => (await import('./day-cards.tsx')).NextCard);
const NewestMessage = ifThere(async () => (await import('./day-cards.tsx')).NewestMessage);

/** A longer heading goes over two lines. */
const longestLine = 18;

/** What was recorded, in the colour of the state it led to, and the day so far. */
export function Confirmed(props: {
  punched: Punched;
  kept: boolean;
  /** Whether the person's own day can be shown, and it, once it was read. */
  myDay: boolean;
  day: MyDay | null;
  leavesAt: number | null;
  tell: Tell;
}): ReactElement {
  const { punched, day, tell } = props;
  const words = useWords(punchWords);
  const said = useSaid(punched);
  const { today } = punched;
  const { zone } = today;
  const [now] = useState(serverNow);
  const shifts = drawnShifts(today);
  const firstIn = shifts[0]?.in;
  return (
    <main className={`${styles.confirmed} ${styles[punched.state.state]}`}>
      <section className={styles.what}>
        <p className={styles.outcome}>
          <svg width="64" height="64" viewBox="0 0 64 64" aria-hidden="true">
            <circle cx="32" cy="32" r="32" fill="#fff" />
            <path
              d="m19 33 9 9 18-20"
              fill="none"
              stroke="var(--ground)"
              strokeWidth="6"
              strokeLinecap="round"
              strokeLinejoin="round"
            />
          </svg>
          {said.outcome}
        </p>
        <Heading className={styles.state} style={{ '--letters': Math.min(longestLine, said.state.length) }}>
          {said.state}
        </Heading>
        <p className={styles.punch}>{said.punch}</p>
        {shifts.length > 0 && (
          <div className={styles.day}>
            <p className={styles.yourDay}>{words.yourDay}</p>
            <DayLine
              zone={zone}
              shifts={shifts}
              now={now}
              nowLine={false}
              size="large"
              labels
              margin={300_000}
              atLeast={4 * 3_600_000}
            />
          </div>
        )}
      </section>
      <section className={styles.cards}>
        <Card
          label={words.todaySoFar}
          value={formatDuration(today.workedMs)}
          note={today.breakMs > 0 ? words.withoutBreaks : undefined}
        />
        {today.breakMs > 0 && <Card label={words.breaks} value={formatDuration(today.breakMs)} />}
        {day ? (
          <Card label={words.thisWeek} value={formatDuration(day.week.workedMs)} />
        ) : (
          firstIn !== undefined && <Card label={words.firstIn} value={formatTime(zone, firstIn)} />
        )}
        {day && (
          <Suspense fallback={null}>
            <NextCard day={day} state={punched.state.state} />
          </Suspense>
        )}
        {said.messages.map((message) => (
          <p key={message} className={styles.message}>
            {message}
          </p>
        ))}
        {day && said.messages.length === 0 && (
          <Suspense fallback={null}>
            <NewestMessage day={day} />
          </Suspense>
        )}
      </section>
      <section className={styles.buttons}>
        <Button className={styles.done} onPress={() => tell({ is: 'back' })}>
          {words.done}
        </Button>
        {props.myDay && (
          <Button className={styles.keep} onPress={() => tell({ is: 'my day' })}>
            {words.myDay}
          </Button>
        )}
        <Button className={styles.keep} onPress={() => tell({ is: 'keep open' })}>
          {words.keepOpen}
        </Button>
        <ClearsIn leavesAt={props.leavesAt} kept={props.kept} />
      </section>
    </main>
  );
}

function Card(props: { label: string; value: string; note?: ReactNode }): ReactElement {
  return (
    <div className={styles.card}>
      <p>{props.label}</p>
      <p className={styles.value}>{props.value}</p>
      {props.note && <p>{props.note}</p>}
    </div>
  );
}

function useSaid({ outcome, punch, state, today, employee }: Punched) {
  const words = useWords(punchWords);
  const language = useLanguage();
  const time = formatTime(today.zone, punch.at);
  const states = { in: words.youAreIn, break: words.youAreOnBreak, out: words.youAreOut };
  const punches = {
    in: words.inAt,
    'break-start': words.breakStartedAt,
    'break-end': words.breakEndedAt,
    out: words.outAt,
  };
  const outcomes = {
    recorded: words.recorded,
    'already-recorded': words.recorded,
    'duplicate-of': words.already(time),
    unverified: words.kept,
    quarantined: words.kept,
  };
  const flags: Partial<Record<PunchFlag, string>> = {
    'other-site': words.otherSite,
    'over-longest-shift': words.overLongest,
  };
  return {
    outcome: outcomes[outcome],
    state: states[state.state](employee.calledName),
    punch: punches[punch.kind](time),
    messages: [
      ...daysWithoutOut(language, today).map(words.missingOut),
      ...punch.flags.flatMap((flag) => flags[flag] ?? []),
    ],
  };
}
