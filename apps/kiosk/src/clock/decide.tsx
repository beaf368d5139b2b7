import type { Identified, PunchMethod } from '@daybook/contract/clock';
import type { KioskMe } from '@daybook/contract/kiosk';
import { Avatar } from '@daybook/ui/avatar';
import { DayLine } from '@daybook/ui/day-line';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatTime, wallTime } from '@daybook/ui/language/format';
import { IconCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Button } from '../button.tsx';
import { Heading } from '../heading.tsx';
import { dayPart } from '../kiosk/sky.ts';
import { useServerNow } from '../time.ts';
import type { Tell } from '../use-kiosk.ts';
import { Actions } from './actions.tsx';
import { daysWithoutOut, drawnShifts, sayWhen } from './day-so-far.ts';
import styles from './decide.module.css';
import { GoesBack } from './goes-back.tsx';
import type { Press } from './press.ts';
import { punchWords } from './punch-words.ts';

interface DecideProps {
  me: KioskMe;
  seen: Identified;
  method: PunchMethod;
  /** The press under way, if there is one. */
  press: Press | null;
  /** Whether the server answers: the person's own day is only there. */
  answers: boolean;
  leavesAt: number | null;
  tell: Tell;
}

/** One huge button that says what it does, and whatever else may be done now. */
export function Decide(props: DecideProps): ReactElement {
  const { me, seen, press, tell } = props;
  const words = useWords(punchWords);
  const language = useLanguage();
  const now = useServerNow(10_000);
  const { zone } = me.site;
  const { calledName } = seen.employee;
  const shifts = drawnShifts(seen.today);
  return (
    <main className={styles.decide}>
      <section className={styles.person}>
        <span className={styles.portrait}>
          <Avatar id={seen.employee.id} name={seen.employee.name} size={220} />
        </span>
        <p className={styles.confirmed}>
          <IconCheck size={26} stroke={1.9} aria-hidden="true" />
          {props.method === 'pin' ? words.byPin : words.byBadge}
        </p>
        {!press && <p className={styles.nothing}>{words.nothingYet}</p>}
      </section>
      <section className={styles.choice}>
        <p className={styles.where}>{words.where(formatTime(zone, now), me.site.name)}</p>
        <Heading className={styles.hello}>{words[dayPart(wallTime(zone, now).hour)](calledName)}</Heading>
        <p className={styles.state}>{useStateSentence(seen, zone, now)}</p>
        <Actions seen={seen} press={press} myDay={props.answers} tell={tell} />
        {daysWithoutOut(language, seen.today).map((day) => (
          <p key={day} className={styles.note}>
            {words.missingOut(day)}
          </p>
        ))}
        {shifts.length > 0 && (
          <div className={styles.line}>
            <DayLine
              zone={zone}
              shifts={shifts}
              now={now}
              size="large"
              labels
              margin={600_000}
              atLeast={4 * 3_600_000}
            />
          </div>
        )}
        <footer className={styles.foot}>
          <Button small look="bare" onPress={() => tell({ is: 'back' })} off={press !== null}>
            {words.notMe(calledName)}
          </Button>
          <GoesBack leavesAt={props.leavesAt} />
        </footer>
      </section>
    </main>
  );
}

function useStateSentence(seen: Identified, zone: string, now: number): string {
  const words = useWords(punchWords);
  const language = useLanguage();
  const { state, since } = seen.state;
  if (since === null) return words.notIn;
  const when = sayWhen(language, zone, since, now);
  if (state === 'in') return words.inSince(when);
  return state === 'break' ? words.breakSince(when) : words.outSince(when);
}
