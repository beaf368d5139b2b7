import { useWords } from '@daybook/ui/language/current';
import { Button } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import styles from './record-form.module.css';
import { RefusalNote } from './refusal-note.tsx';
import type { FormState } from './use-record-form.ts';
import { formWords } from './words.ts';

/** The fields of a record, with one button that says what it does; without it they are only shown. `quiet` beside another form's button. `newest` loads what somebody else saved meanwhile. */
export function RecordForm(props: {
  state: FormState;
  submit: string | undefined;
  quiet?: boolean;
  cancel?: () => void;
  newest?: (() => Promise<void>) | undefined;
  size?: 'sm' | 'md';
  children: ReactNode;
}): ReactElement {
  const words = useWords(formWords);
  const { place, submit, sending, refused } = props.state;
  return (
    <form ref={place} noValidate className={styles.form} onSubmit={submit}>
      {props.children}
      {refused && <RefusalNote refused={refused} />}
      {refused?.reason === 'stale' && props.newest && (
        <Button variant="default" onClick={() => void props.newest?.()}>
          {words.load}
        </Button>
      )}
      <div className={styles.ways}>
        {props.submit && (
          <Button
            type="submit"
            size={props.size ?? 'sm'}
            variant={props.quiet ? 'default' : 'filled'}
            fullWidth={props.size === 'md'}
            loading={sending}
          >
            {props.submit}
          </Button>
        )}
        {props.cancel && (
          <Button variant="subtle" color="gray" onClick={props.cancel}>
            {words.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
