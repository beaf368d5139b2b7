import { type Refused, refusedBy } from '@daybook/client';
import type { RequestView } from '@daybook/contract/timesheet-edits';
import { reason as aReason } from '@daybook/contract/values';
import { useWords } from '@daybook/ui/language/current';
import { Button, Textarea } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import * as z from 'zod/mini';
import { RefusalNote } from '../form/refusal-note.tsx';
import { formWords } from '../form/words.ts';
import { answers, server } from '../server.ts';
import { toast } from '../shell/toast.ts';
import { requestWords } from './request-words.ts';
import styles from './requests.module.css';

/** Accepts or declines a request, with a reason that the employee reads. */
export function DecideRequest(props: {
  request: RequestView;
  decision: 'accept' | 'decline';
  name: string;
  cancel: () => void;
}): ReactElement {
  const words = useWords(requestWords);
  const form = useWords(formWords);
  const { request, decision } = props;
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string>();
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const decide = async () => {
    if (!z.safeParse(aReason, reason).success) return setFault(words.reasonFault);
    setSending(true);
    setRefused(null);
    try {
      await server.timesheets.decideAmendment.mutate({ id: request.id, decision, reason });
      toast(decision === 'accept' ? words.accepted : words.declined);
      void answers.exceptions.invalidate();
    } catch (error) {
      setRefused(refusedBy(error));
    } finally {
      setSending(false);
      void answers.timesheets.invalidate();
    }
  };
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void decide();
      }}
    >
      <Textarea
        autoFocus
        label={words.reason}
        description={words.reasonHelp(props.name)}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={500}
        value={reason}
        error={fault}
        onChange={(event) => {
          setFault(undefined);
          setReason(event.currentTarget.value.replace(/\s*\n\s*/g, ' '));
        }}
      />
      {refused && <RefusalNote refused={refused} />}
      <div className={styles.ways}>
        <Button type="submit" size="xs" loading={sending}>
          {decision === 'accept' ? words.doAccept : words.doDecline}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={props.cancel}>
          {form.cancel}
        </Button>
      </div>
    </form>
  );
}
