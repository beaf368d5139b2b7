import type { QueueBoard } from '@daybook/contract/queue-screens';
import { IconWheelchair } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { fitNext } from './fit-next.ts';
import { InBoth } from './in-both.tsx';
import styles from './next.module.css';

/** Who is called next, lane by lane, and how to come into the express lane. */
export function Next(props: { board: QueueBoard }): ReactElement {
  const { priority, regular } = fitNext(props.board.next);
  const nobody = priority.length === 0 && regular.length === 0;
  return (
    <section className={styles.next}>
      <h2 className={styles.label}>
        <InBoth say={({ next, nextNone }) => (nobody ? nextNone : next)} />
      </h2>
      <Lane numbers={priority}>
        <IconWheelchair stroke={1.9} aria-hidden="true" />
        <span>
          <InBoth say={({ express }) => express} />
        </span>
      </Lane>
      <Lane numbers={regular}>
        <span>
          <InBoth say={({ regular: words }) => words} />
        </span>
      </Lane>
      <p className={styles.tip}>
        <InBoth say={({ tip }) => tip} />
      </p>
    </section>
  );
}

function Lane(props: { numbers: readonly string[]; children: ReactNode }): ReactElement | null {
  if (props.numbers.length === 0) return null;
  return (
    <div className={styles.lane}>
      <h3 className={styles.name}>{props.children}</h3>
      <ul className={styles.numbers}>
        {props.numbers.map((number) => (
          <li key={number}>{number}</li>
        ))}
      </ul>
    </div>
  );
}
