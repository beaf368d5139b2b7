import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDuration, formatShortDate } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { Button } from '../button.tsx';
import { GoesBack } from '../clock/goes-back.tsx';
import { Heading } from '../heading.tsx';
import type { PageProps } from './my-day.tsx';
import styles from './sent.module.css';
import { myDayWords } from './words.ts';

export function Asked(props: PageProps): ReactElement {
  const words = useWords(myDayWords);
  return <Sent {...props} title={words.askedTitle} text={words.askedText} />;
}

export function LeaveAsked(props: PageProps): ReactElement {
  const words = useWords(myDayWords);
  return <Sent {...props} title={words.askedTitle} text={words.leaveAskedText} />;
}

export function Signed(props: PageProps): ReactElement {
  const words = useWords(myDayWords);
  const language = useLanguage();
  const { from, to, workedMs } = props.day.signOff;
  const text = words.signedText(
    formatShortDate(language, from),
    formatShortDate(language, to),
    formatDuration(workedMs),
  );
  return <Sent {...props} title={words.signedTitle(props.person.calledName)} text={text} />;
}

function Sent({ title, text, visit, leavesAt, tell }: PageProps & { title: string; text: string }): ReactElement {
  const words = useWords(myDayWords);
  return (
    <main className={`screen ${styles.page}`}>
      <svg width="96" height="96" viewBox="0 0 64 64" aria-hidden="true">
        <circle cx="32" cy="32" r="32" fill="var(--in)" />
        <path
          d="m19 33 9 9 18-20"
          fill="none"
          stroke="#fff"
          strokeWidth="6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <Heading className={styles.title}>{title}</Heading>
      <p className={styles.text}>{text}</p>
      <div className={styles.buttons}>
        <Button look="plum" onPress={() => tell({ is: 'back' })}>
          {words.done}
        </Button>
        <Button onPress={() => tell({ is: 'my day turned', visit, page: 'day' })}>{words.backToDay}</Button>
      </div>
      <GoesBack leavesAt={leavesAt} />
    </main>
  );
}
