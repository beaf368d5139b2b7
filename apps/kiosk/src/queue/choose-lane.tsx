import type { PriorityReason, QueuedService } from '@daybook/contract/queue';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { Button } from '../button.tsx';
import { GoesBack } from '../clock/goes-back.tsx';
import { Heading } from '../heading.tsx';
import styles from './choose-lane.module.css';
import { numberWords } from './words.ts';

const reasons: readonly PriorityReason[] = ['senior', 'pregnant', 'disability'];

/** Whether the number is of the express lane. It asks for no more than by which right. */
export function ChooseLane(props: {
  service: QueuedService;
  leavesAt: number | null;
  onChoose: (priority: PriorityReason | null) => void;
  onBack: () => void;
}): ReactElement {
  const words = useWords(numberWords);
  const { name, nameFil } = props.service;
  const service = useLanguage() === 'fil' ? (nameFil ?? name) : name;
  return (
    <main className={`screen ${styles.page}`}>
      <p className={styles.service}>{service}</p>
      <Heading className={styles.title}>{words.lane}</Heading>
      <p className={styles.how}>{words.laneHow}</p>
      <div className={styles.choices}>
        {reasons.map((reason) => (
          <Button key={reason} className={styles.choice} onPress={() => props.onChoose(reason)}>
            {words[reason]}
          </Button>
        ))}
        <Button look="plum" className={styles.none} onPress={() => props.onChoose(null)}>
          {words.none}
        </Button>
      </div>
      <footer className={styles.foot}>
        <Button small onPress={props.onBack}>
          {words.back}
        </Button>
        <GoesBack leavesAt={props.leavesAt} />
      </footer>
    </main>
  );
}
