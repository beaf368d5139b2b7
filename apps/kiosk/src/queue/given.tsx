import type { TakenHere } from '@daybook/contract/queue-screens';
import { useWords } from '@daybook/ui/language/current';
import { IconDeviceTv } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Button } from '../button.tsx';
import { GoesBack } from '../clock/goes-back.tsx';
import { Heading } from '../heading.tsx';
import styles from './given.module.css';
import { numberWords } from './words.ts';

/** The number, and where to look for it. */
export function Given(props: { taken: TakenHere; leavesAt: number | null; onDone: () => void }): ReactElement {
  const words = useWords(numberWords);
  const { number, ahead, waitMinutes } = props.taken;
  return (
    <main className={`screen ${styles.page}`}>
      <Heading className={styles.card}>
        <span className={styles.yours}>{words.yours} </span>
        <span className={styles.number}>{number}</span>
      </Heading>
      <section className={styles.words}>
        <p className={styles.wait}>
          {ahead === 0 ? words.nextOne : `${words.ahead(ahead)} ${words.about(waitMinutes)}`}
        </p>
        <p className={styles.look}>
          <IconDeviceTv size={44} stroke={1.7} aria-hidden="true" />
          {words.look}
        </p>
        <p className={styles.remember}>{words.remember}</p>
        <Button look="plum" onPress={props.onDone}>
          {words.done}
        </Button>
        <GoesBack leavesAt={props.leavesAt} />
      </section>
    </main>
  );
}
