import { refusedBy } from '@daybook/client/refused';
import { useWords } from '@daybook/ui/language/current';
import { Mark } from '@daybook/ui/mark';
import type { ReactElement, ReactNode } from 'react';
import { Button } from './button.tsx';
import { Sheet } from './sheet.tsx';
import styles from './state.module.css';
import { troubleWords } from './trouble-words.ts';
import { bookWords } from './words.ts';

/** A screen that says one thing. */
export function Plain(props: { title?: string; text: string; children?: ReactNode }): ReactElement {
  return (
    <div className={styles.state}>
      {props.title && <h2 className={styles.title}>{props.title}</h2>}
      <p className={styles.text}>{props.text}</p>
      {props.children}
    </div>
  );
}

/** Nothing is booked at this address. */
export function NotHere(): ReactElement {
  const words = useWords(troubleWords);
  return (
    <Sheet title="Daybook">
      <Plain title={words.notHereTitle} text={words.notHere} />
    </Sheet>
  );
}

/** What was asked for did not come. */
export function Silent(props: { title: string; error: unknown; retry: () => void }): ReactElement {
  const words = useWords(troubleWords);
  const { reason, requestId } = refusedBy(props.error);
  const text = reason === 'no-answer' ? words.silent : reason === 'slow-down' ? words.busy : words.other;
  return (
    <Sheet title={props.title}>
      <Plain title={words.silentTitle} text={text}>
        <Button look="plain" press={props.retry}>
          {words.again}
        </Button>
        {requestId && <p className={styles.small}>{words.requestId(requestId)}</p>}
      </Plain>
    </Sheet>
  );
}

/** What will be here is on its way. */
export function Waiting(props: { title: string }): ReactElement {
  const words = useWords(bookWords);
  return (
    <Sheet title={props.title}>
      <div role="status" aria-label={words.loading} className={styles.waiting}>
        <Mark size={40} />
      </div>
    </Sheet>
  );
}
