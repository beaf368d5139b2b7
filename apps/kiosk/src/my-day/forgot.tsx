import type { MyDay } from '@daybook/contract/kiosk';
import type { WallMoment } from '@daybook/contract/values';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDate, formatShortDay, formatTime, formatWeekday } from '@daybook/ui/language/format';
import { IconChevronLeft } from '@tabler/icons-react';
import { type ReactElement, useCallback, useState } from 'react';
import { Button } from '../button.tsx';
import { GoesBack } from '../clock/goes-back.tsx';
import { Keypad } from '../clock/keypad.tsx';
import { Heading } from '../heading.tsx';
import { Field } from '../kiosk/field.tsx';
import type { Event } from '../state.ts';
import styles from './forgot.module.css';
import { forgottenShift } from './forgotten-card.tsx';
import { MeantMoments } from './meant-moments.tsx';
import type { PageProps } from './my-day.tsx';
import { RefusedNote } from './refused-note.tsx';
import { askForOut } from './send.ts';
import { nextOnWall, timeShown, timeTyped } from './typed-time.ts';
import { myDayWords } from './words.ts';

/** Asks when the person left, by the wall clock, and sends it to the manager. */
export function Forgot(props: PageProps): ReactElement | null {
  // What is asked about stays, also when the day is read anew meanwhile.
  const [shift] = useState(() => forgottenShift(props.day));
  return shift ? <WhenLeft {...props} shift={shift} /> : null;
}

function WhenLeft(props: PageProps & { shift: MyDay['forgotten'][number] }): ReactElement {
  const { day, shift, busy, refused, visit, tell, leavesAt } = props;
  const words = useWords(myDayWords);
  const language = useLanguage();
  const { zone } = day.today;
  const { digits, type } = useDigits(props);
  const [note, setNote] = useState('');
  const time = timeTyped(digits);
  const at = time === null ? null : nextOnWall(zone, shift.in, time);
  const ask = (meant: WallMoment) =>
    askForOut({ grant: props.grant, businessDate: shift.businessDate, at: meant, note }, visit, tell);
  const weekday = formatWeekday(language, shift.businessDate);
  return (
    <main className={`screen ${styles.page}`}>
      <section className={styles.ask}>
        <div>
          <Button small off={busy} onPress={() => tell({ is: 'my day turned', visit, page: 'day' })}>
            <IconChevronLeft size={30} stroke={1.8} aria-hidden="true" />
            {words.back}
          </Button>
        </div>
        <Heading className={styles.title}>{words.whenLeft(weekday)}</Heading>
        <p className={styles.in}>
          {words.inAt(`${formatShortDay(language, zone, shift.in)}, ${formatTime(zone, shift.in)}`)}
        </p>
        <p className={styles.time} role="img" aria-label={digits === '' ? words.noTime : words.time(timeShown(digits))}>
          {timeShown(digits)}
        </p>
        <p className={styles.hint} role="status">
          {digits.length === 4 && time === null ? words.notATime : words.typeTime}
        </p>
        <RefusedNote refused={refused} />
        <Field label={words.note} help={words.optional} value={note} onType={setNote} maxLength={200} />
        {refused?.facts.instants ? (
          <MeantMoments instants={refused.facts.instants} onChoose={ask} />
        ) : (
          <Button look="plum" off={busy || at === null} onPress={() => at && ask(at)}>
            {busy ? words.sending : at === null ? words.typeTime : words.ask(sayMoment(at))}
          </Button>
        )}
      </section>
      <section className={styles.pad}>
        <Keypad off={busy} tell={type} />
        <div className={styles.leaves}>
          <GoesBack leavesAt={leavesAt} />
        </div>
      </section>
    </main>
  );

  function sayMoment({ date, time: wall }: WallMoment): string {
    return `${formatShortDate(language, date)}, ${wall.replace(/^0/, '')}`;
  }
}

/** Four digits at most, from the keypad or a keyboard; a fifth begins anew. */
function useDigits({ visit, tell, refused }: PageProps) {
  const [digits, setDigits] = useState('');
  const type = useCallback(
    (event: Event) => {
      // Keys that write the note are no digits of the time.
      if (document.activeElement instanceof HTMLInputElement) return;
      if (event.is === 'digit') setDigits((before) => (before.length === 4 ? '' : before) + event.digit);
      else if (event.is === 'erase') setDigits((before) => before.slice(0, -1));
      else if (event.is === 'clear') setDigits('');
      // Another time makes what was wrong with the last one old.
      if (refused) tell({ is: 'my day turned', visit, page: 'forgot' });
    },
    [refused, tell, visit],
  );
  return { digits, type };
}
