import { useLanguage, useWords } from '@daybook/ui/language/current';
import { tabletSentence } from '@daybook/ui/language/tablet-refusals';
import type { ReactElement } from 'react';
import { Button } from '../button.tsx';
import { Heading } from '../heading.tsx';
import type { Refused } from '../state.ts';
import { serverNow } from '../time.ts';
import type { Tell } from '../use-kiosk.ts';
import { GoesBack } from './goes-back.tsx';
import { punchWords } from './punch-words.ts';
import styles from './told.module.css';

/** Says in words why something did not happen, and the way on. */
export function Told(props: {
  refused: Refused;
  calledName: string | null;
  leavesAt: number | null;
  tell: Tell;
}): ReactElement {
  const words = useWords(punchWords);
  const { title, text } = useReasonWords(props.refused, props.calledName ?? '');
  return (
    <main className={`screen ${styles.told}`}>
      <section className={styles.words}>
        <Heading className={styles.title}>{title}</Heading>
        <p className={styles.text}>{text}</p>
        <Button look="plum" onPress={() => props.tell({ is: 'back' })}>
          {words.startAgain}
        </Button>
      </section>
      <GoesBack leavesAt={props.leavesAt} />
    </main>
  );
}

function useReasonWords({ reason, facts }: Refused, calledName: string): { title: string; text: string } {
  const words = useWords(punchWords);
  const language = useLanguage();
  switch (reason) {
    case 'no-answer':
      return { title: words.noAnswerTitle, text: words.noAnswer };
    case 'unsure':
      return { title: words.unsureTitle, text: words.unsure };
    case 'not-kept':
      return { title: words.notKeptTitle, text: words.notKept };
    case 'no-pin':
      return { title: words.noPinTitle(calledName), text: words.noPin };
    default:
      return { title: words.notRecorded, text: tabletSentence(language, reason, facts, serverNow()) };
  }
}
