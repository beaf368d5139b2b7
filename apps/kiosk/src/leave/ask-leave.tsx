import { leaveRequestId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDates } from '@daybook/ui/language/format';
import { leaveHours } from '@daybook/ui/language/leave-amount';
import { IconChevronLeft, IconMinus, IconPlus } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { Button } from '../button.tsx';
import { GoesBack } from '../clock/goes-back.tsx';
import { Heading } from '../heading.tsx';
import { Field } from '../kiosk/field.tsx';
import type { PageProps } from '../my-day/my-day.tsx';
import { RefusedNote } from '../my-day/refused-note.tsx';
import { askForLeave } from '../my-day/send.ts';
import { timeTyped } from '../my-day/typed-time.ts';
import { myDayWords } from '../my-day/words.ts';
import styles from './ask-leave.module.css';
import type { LeaveKind } from './leave.tsx';
import { partsOf, type Span, spanAfterTap } from './month.ts';
import { MonthGrid } from './month-grid.tsx';
import { leaveWords } from './words.ts';

/** Dates for fingers, how much of a single one, and a note. */
export function AskLeave(props: PageProps & { kind: LeaveKind }): ReactElement {
  const { kind, day, grant, busy, refused, visit, leavesAt, tell } = props;
  const words = useWords(leaveWords);
  const own = useWords(myDayWords);
  const language = useLanguage();
  const [span, setSpan] = useState<Span | null>(null);
  const [minutes, setMinutes] = useState(kind.dayMinutes);
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState('');
  // Other dates are another request; the same sent twice asks once.
  const [id, setId] = useState(() => leaveRequestId.parse(newId()));
  const single = span !== null && span.from === span.to;
  const isPart = single && minutes < kind.dayMinutes;
  const digits = typed.replaceAll(/\D/g, '');
  const starts = timeTyped(digits);
  const wrong = isPart && typed.trim() !== '' && starts === null;
  const tap = (date: string) => {
    setSpan(spanAfterTap(span, date));
    setId(leaveRequestId.parse(newId()));
    if (refused) tell({ is: 'my day turned', visit, page: 'ask-leave' });
  };
  const ask = () => {
    if (!span) return;
    const part = isPart ? { minutes, ...(starts === null ? {} : { starts }) } : {};
    askForLeave(grant, { id, kindId: kind.id, ...span, note: note.trim(), ...part }, visit, tell);
  };
  return (
    <main className={`screen ${styles.page}`}>
      <section className={styles.ask}>
        <div>
          <Button small onPress={() => tell({ is: 'my day turned', visit, page: 'leave' })}>
            <IconChevronLeft size={30} stroke={1.8} aria-hidden="true" />
            {own.back}
          </Button>
        </div>
        <Heading className={styles.title}>{words.which(kind.name)}</Heading>
        <p className={span ? styles.span : styles.hint} aria-live="polite">
          {span ? formatDates(language, span.from, span.to) : words.tap}
        </p>
        {single && <Part dayMinutes={kind.dayMinutes} minutes={minutes} change={setMinutes} />}
        {isPart && (
          <div className={styles.note}>
            <Field
              label={words.starts}
              help={words.optional}
              value={typed}
              onType={setTyped}
              maxLength={8}
              // Not while the first of it is typed.
              error={wrong && digits.length > 2 ? words.startsFault : undefined}
            />
          </div>
        )}
        <RefusedNote refused={refused} />
        <div className={styles.note}>
          <Field label={words.note} help={words.optional} value={note} onType={setNote} maxLength={200} />
        </div>
        <div className={styles.foot}>
          <Button look="plum" off={busy || span === null || wrong} onPress={ask}>
            {busy ? words.sending : words.send}
          </Button>
          <GoesBack leavesAt={leavesAt} />
        </div>
      </section>
      <MonthGrid today={day.today.businessDate} span={span} tap={tap} />
    </main>
  );
}

/** How much of a single date, by two buttons. */
function Part(props: { dayMinutes: number; minutes: number; change: (minutes: number) => void }): ReactElement {
  const { dayMinutes, minutes, change } = props;
  const words = useWords(leaveWords);
  const parts = partsOf(dayMinutes);
  const at = parts.indexOf(minutes);
  const step = (by: number) => change(parts[at + by] ?? minutes);
  const hours = leaveHours(minutes);
  return (
    <div className={styles.part}>
      <Button small className={styles.step} off={at === 0} onPress={() => step(-1)}>
        <IconMinus size={28} stroke={1.9} aria-hidden="true" />
        <span className="unseen">{words.less}</span>
      </Button>
      <span aria-live="polite">{minutes === dayMinutes ? words.whole(hours) : words.part(hours)}</span>
      <Button small className={styles.step} off={at === parts.length - 1} onPress={() => step(1)}>
        <IconPlus size={28} stroke={1.9} aria-hidden="true" />
        <span className="unseen">{words.more}</span>
      </Button>
    </div>
  );
}
