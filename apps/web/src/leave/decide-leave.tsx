import { type Refused, refusedBy } from '@daybook/client';
import type { LeaveView } from '@daybook/contract/leave';
import { reason as aReason } from '@daybook/contract/values';
import { useWords } from '@daybook/ui/language/current';
import { Button, Textarea } from '@mantine/core';
import { type ReactElement, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import * as z from 'zod/mini';
import { useDecideKeys } from '../exceptions/use-decide-keys.ts';
import { RefusalNote } from '../form/refusal-note.tsx';
import { answers, server } from '../server.ts';
import { toast } from '../shell/toast.ts';
import styles from './decide-leave.module.css';
import { detailWords } from './words.ts';

type Decision = 'approve' | 'decline';

/** Grants it or declines it, or takes back what was granted; without a reason only what somebody asked for is granted. */
export function DecideLeave(props: {
  leave: LeaveView;
  amount: string;
  done: () => void;
  keys: boolean;
}): ReactElement {
  const words = useWords(detailWords);
  const { leave, amount, done } = props;
  const granted = leave.state === 'approved';
  const choices: readonly Decision[] = granted ? ['decline'] : ['approve', 'decline'];
  const [decision, setDecision] = useState<Decision>(granted ? 'decline' : 'approve');
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string>();
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const decide = async () => {
    if (sending) return;
    const said = reason.trim();
    if ((decision === 'decline' || said !== '') && !z.safeParse(aReason, said).success) {
      setFault(words.reasonFault);
      return field.current?.focus();
    }
    setSending(true);
    setRefused(null);
    try {
      const { id, version } = leave;
      await server.roster.leave.decide.mutate({ id, version, decision, ...(said ? { reason: said } : {}) });
      const { calledName } = leave.employee;
      toast(decision === 'approve' ? words.wasApproved(calledName) : words.wasDeclined(calledName));
      done();
    } catch (error) {
      setRefused(refusedBy(error));
    } finally {
      setSending(false);
      void answers.roster.leave.invalidate();
      void answers.timesheets.invalidate();
    }
  };
  useDecideKeys({
    choose: (index) => {
      const chosen = choices[index];
      if (!props.keys || !chosen) return;
      // Drawn at once, so that what is typed next finds its field.
      flushSync(() => setDecision(chosen));
      field.current?.focus();
    },
    decide: () => {
      if (props.keys) void decide();
    },
  });
  const deed = granted ? words.doTakeBack : decision === 'approve' ? words.doApprove(amount) : words.doDecline;
  return (
    <form
      noValidate
      className={styles.decide}
      onSubmit={(event) => {
        event.preventDefault();
        void decide();
      }}
    >
      {!granted && (
        <fieldset className={styles.cards}>
          <legend className="unseen">{words.answer}</legend>
          {choices.map((choice, index) => (
            <label key={choice} className={styles.card}>
              <input
                type="radio"
                name={`decide-${leave.id}`}
                checked={decision === choice}
                onChange={() => setDecision(choice)}
              />
              <span className={styles.text}>
                <b>{choice === 'approve' ? words.approve : words.decline}</b>
                <span>{choice === 'approve' ? words.approveText : words.declineText}</span>
              </span>
              {props.keys && <kbd>{index + 1}</kbd>}
            </label>
          ))}
        </fieldset>
      )}
      {granted && (
        <div>
          <h3 className={styles.heading}>{words.takeBack}</h3>
          <p className={styles.about}>{words.takeBackText}</p>
        </div>
      )}
      <Textarea
        ref={field}
        label={words.reason}
        description={decision === 'approve' ? words.reasonOptional : words.reasonHelp(leave.employee.calledName)}
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
      <div>
        <Button type="submit" size="md" variant={granted ? 'default' : 'filled'} loading={sending}>
          {deed}
        </Button>
      </div>
    </form>
  );
}
