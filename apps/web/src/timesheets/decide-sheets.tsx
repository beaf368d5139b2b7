import { Button, Modal, Textarea } from '@mantine/core';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { type Refused, refusedBy } from '@daybook/client';
import type { Outcomes } from '@daybook/contract/approvals';
import type { PeriodInput } from '@daybook/contract/timesheets';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDates } from '@daybook/ui/language/format';
import { type ReactElement, useState } from 'react';
import { RefusalNote } from '../form/refusal-note.tsx';
import { formWords } from '../form/words.ts';
import { toast } from '../shell/toast.ts';
import { useFocusBack } from '../shell/use-focus-back.ts';
import styles from './decide-sheets.module.css';
import { decideWords } from './decide-words.ts';
import { type Deed, decisionOf, type Sheet } from './decision.ts';
import { deedWords } from './deed-words.ts';
import { NotDone } from './not-done.tsx';

interface Props {
  deed: Deed;
  period: PeriodInput;
  sheets: readonly Sheet[];
  /** Who was chosen and cannot be, as is known before it is sent. */
  without?: readonly string[];
  close: () => void;
}

/** Says what the decision does and about whom, takes a comment where one is due, and names who could not be. */
export function DecideSheets(props: Props): ReactElement {
  useFocusBack();
  const words = useWords(decideWords);
  const form = useWords(formWords);
  const language = useLanguage();
  const { deed, period, sheets, without = [], close } = props;
  const deeds = deedWords[language][deed];
  const [decide] = useState(() => decisionOf(deed, period, sheets));
  const [comment, setComment] = useState('');
  const [fault, setFault] = useState<string>();
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [outcomes, setOutcomes] = useState<Outcomes | null>(null);
  const asksWhy = deed === 'return' || deed === 'reopen';
  const n = sheets.length;
  const who = sheets[0]?.name ?? '';
  const act = async () => {
    if (asksWhy && comment.trim() === '') return setFault(words.commentFault);
    setSending(true);
    setRefused(null);
    try {
      const came = await decide(comment.trim());
      if (came.refused.length > 0) return setOutcomes(came);
      toast(deeds.done(came.done.length));
      close();
    } catch (error) {
      setRefused(refusedBy(error));
    } finally {
      setSending(false);
    }
  };
  const dates = formatDates(language, period.from, period.to);
  return (
    <Modal opened onClose={close} title={deeds.title(n, who)} withCloseButton={false} size={460}>
      {outcomes ? (
        <div className={styles.form}>
          <p>{words.someDone(outcomes.done.length, outcomes.refused.length)}</p>
          <NotDone
            refused={outcomes.refused}
            nameOf={(id) => sheets.find((one) => one.employeeId === id)?.name ?? ''}
          />
          <div className={styles.ways}>
            <Button variant="default" onClick={close}>
              {words.close}
            </Button>
          </div>
        </div>
      ) : (
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void act();
          }}
        >
          <p>
            <b>{dates}.</b> {deeds.text}
          </p>
          {without.length > 0 && (
            <div className={styles.without}>
              <b>{deeds.without(without.length)}</b>
              <ul>
                {without.map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ul>
            </div>
          )}
          {asksWhy && (
            <Textarea
              label={words.comment}
              description={words.commentHelp}
              data-autofocus
              autosize
              minRows={2}
              maxRows={6}
              maxLength={300}
              value={comment}
              error={fault}
              onChange={(event) => {
                setFault(undefined);
                // The server keeps one line.
                setComment(event.currentTarget.value.replace(/\s*\n\s*/g, ' '));
              }}
            />
          )}
          {refused && <RefusalNote refused={refused} />}
          <div className={styles.ways}>
            <Button type="submit" loading={sending} disabled={n === 0}>
              {deeds.deed(n)}
            </Button>
            <Button variant="subtle" color="gray" onClick={close}>
              {form.cancel}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  );
}
