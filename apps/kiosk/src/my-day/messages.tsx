import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDay, formatTime } from '@daybook/ui/language/format';
import { IconCheck, IconChevronLeft, IconMessage } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { Button } from '../button.tsx';
import { GoesBack } from '../clock/goes-back.tsx';
import { Heading } from '../heading.tsx';
import styles from './messages.module.css';
import type { PageProps } from './my-day.tsx';
import { RefusedNote } from './refused-note.tsx';
import { gotIt } from './send.ts';
import { myDayWords } from './words.ts';

/** One message after the other, each whole. */
export function Messages({ day, grant, busy, refused, visit, leavesAt, tell }: PageProps): ReactElement {
  const words = useWords(myDayWords);
  const language = useLanguage();
  const { zone } = day.today;
  const all = day.messages;
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      all.findIndex(({ readAt }) => readAt === null),
    ),
  );
  // A message may end while it is read; the list is then shorter than it was.
  const message = all[at] ?? all[0];
  const when = (moment: string) => `${formatShortDay(language, zone, moment)}, ${formatTime(zone, moment)}`;
  const back = () => tell({ is: 'my day turned', visit, page: 'day' });
  return (
    <main className={`screen ${styles.page}`}>
      <Heading className={styles.title}>
        <IconMessage size={40} stroke={1.6} aria-hidden="true" />
        {message ? message.from : words.message}
        {all.length > 1 && <span className={styles.count}>{words.messageOf(at + 1, all.length)}</span>}
      </Heading>
      {message && (
        <div className={styles.sheet} aria-live="polite">
          <p className={message.text.length > 160 ? styles.long : styles.text}>{message.text}</p>
          <p className={styles.when}>
            {words.written(when(message.at))}
            {message.readAt !== null && <span className={styles.read}>{words.readAt(when(message.readAt))}</span>}
          </p>
          <RefusedNote refused={refused} />
        </div>
      )}
      <footer className={styles.foot}>
        <Button small onPress={back}>
          <IconChevronLeft size={30} stroke={1.8} aria-hidden="true" />
          {words.back}
        </Button>
        {message?.readAt === null && (
          <Button small look="plum" off={busy} onPress={() => gotIt(grant, message.id, visit, tell)}>
            <IconCheck size={30} stroke={1.8} aria-hidden="true" />
            {busy ? words.sending : words.gotIt}
          </Button>
        )}
        {all.length > 1 && (
          <Button small onPress={() => setAt((at + 1) % all.length)}>
            {words.next}
          </Button>
        )}
        <GoesBack leavesAt={leavesAt} />
      </footer>
    </main>
  );
}
