import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { Button } from '../book/button.tsx';
import { Plain } from '../book/not-here.tsx';
import { type Head, Sheet } from '../book/sheet.tsx';
import { entryWords } from './entry-words.ts';
import styles from './portal.module.css';

/** The link is on its way, if there is anybody to send it to: which of the two is nobody's to see. */
export function MailSent(props: { head: Head; email: string; again: () => void }): ReactElement {
  const words = useWords(entryWords);
  return (
    <Sheet {...props.head}>
      <Plain title={words.sent} text={words.sentText(props.email)}>
        <p className={styles.quiet}>{words.noMail}</p>
        <Button look="plain" press={props.again}>
          {words.sendAgain}
        </Button>
      </Plain>
    </Sheet>
  );
}
