import type { ReactElement, ReactNode } from 'react';
import { Button } from '../book/button.tsx';
import fields from '../book/fields.module.css';
import { type Head, Sheet } from '../book/sheet.tsx';
import { EntryTrouble } from './entry-trouble.tsx';
import styles from './portal.module.css';
import type { Entry } from './use-entry.ts';

/** A screen with one form: what it is for, its fields, what went wrong, and the one action in the foot. */
export function EntryForm(props: {
  head: Head;
  entry: Entry;
  text?: string | undefined;
  /** What is said of a wrong password, where no login is asked. */
  wrongPassword?: string;
  action: string;
  children: ReactNode;
  after?: ReactNode;
}): ReactElement {
  const { head, entry, text, wrongPassword, action, children, after } = props;
  const { form, submit, error, busy } = entry;
  return (
    <Sheet
      {...head}
      foot={
        <Button look="pen" submit form="entry" busy={busy}>
          {action}
        </Button>
      }
    >
      {text && <p className={styles.text}>{text}</p>}
      {error != null && !busy && <EntryTrouble error={error} wrongPassword={wrongPassword} />}
      <form id="entry" ref={form} noValidate onSubmit={submit} className={fields.fields}>
        {children}
      </form>
      {after && <div className={styles.after}>{after}</div>}
    </Sheet>
  );
}
