import type { MyDay } from '@daybook/contract/kiosk';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { leaveAmount, leaveDates } from '@daybook/ui/language/leave-amount';
import { IconChevronLeft } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Button } from '../button.tsx';
import { GoesBack } from '../clock/goes-back.tsx';
import { Heading } from '../heading.tsx';
import type { PageProps } from '../my-day/my-day.tsx';
import { myDayWords } from '../my-day/words.ts';
import styles from './leave.module.css';
import { leaveWords } from './words.ts';

export type LeaveKind = MyDay['leave']['kinds'][number];

/** What is left of each kind, which a press asks for, and what became of what was asked. */
export function Leave(props: PageProps & { choose: (kind: LeaveKind) => void }): ReactElement {
  const { day, person, visit, leavesAt, tell } = props;
  const words = useWords(leaveWords);
  const own = useWords(myDayWords);
  const language = useLanguage();
  const { kinds, requests } = day.leave;
  const ask = (kind: LeaveKind) => {
    props.choose(kind);
    tell({ is: 'my day turned', visit, page: 'ask-leave' });
  };
  return (
    <main className={`screen ${styles.page}`}>
      <Heading className={styles.title}>{words.title(person.calledName)}</Heading>
      <div className={styles.columns}>
        <section>
          <h2 className={styles.label}>{words.ask}</h2>
          {kinds.length === 0 && <p>{words.noKinds}</p>}
          <ul className={styles.list} data-many={kinds.length > 4 || undefined}>
            {kinds.map((kind) => (
              <li key={kind.id}>
                <button type="button" className={styles.kind} onClick={() => ask(kind)}>
                  <b>{kind.name}</b>
                  <span>
                    {kind.left === null
                      ? words.noBalance
                      : words.left(leaveAmount(language, kind.left, kind.dayMinutes))}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2 className={styles.label}>{words.requests}</h2>
          {requests.length === 0 && <p className={styles.quiet}>{words.noRequests}</p>}
          <ul className={styles.list}>
            {requests.map(({ id, name, state, ...leave }) => (
              <li key={id} className={styles.request}>
                <span>
                  <b>{leaveDates(language, leave)}</b>
                  <small>{name}</small>
                </span>
                <span className={styles[state]}>{words[state]}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <footer className={styles.foot}>
        <Button small onPress={() => tell({ is: 'my day turned', visit, page: 'day' })}>
          <IconChevronLeft size={30} stroke={1.8} aria-hidden="true" />
          {own.back}
        </Button>
        <GoesBack leavesAt={leavesAt} />
      </footer>
    </main>
  );
}
