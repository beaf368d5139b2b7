import { type Refused, refusedBy } from '@daybook/client';
import { reportDecisionId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { ReportView } from '@daybook/contract/reports';
import { reason as aReason } from '@daybook/contract/values';
import { useWords } from '@daybook/ui/language/current';
import { decisionRefusal } from '@daybook/ui/language/decision-refusals';
import { Button, Modal, Textarea } from '@mantine/core';
import { useFocusBack } from '../../shell/use-focus-back.ts';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { type ReactElement, useState } from 'react';
import * as z from 'zod/mini';
import record from '../../form/record-form.module.css';
import { RefusalNote } from '../../form/refusal-note.tsx';
import { formWords } from '../../form/words.ts';
import { answers, server } from '../../server.ts';
import { toast } from '../../shell/toast.ts';
import { reviewWords } from './words.ts';

/**
 * Opens an approved report again: says what stays and what is added, and asks why. What the server answered stays
 * to be read when the report can no longer be opened, which is often why it refused.
 */
export function Reopen({ view }: { view: ReportView }): ReactElement | null {
  const words = useWords(reviewWords);
  const [asking, setAsking] = useState(false);
  if (!view.may.reopen && !asking) return null;
  return (
    <div>
      <Button variant="default" onClick={() => setAsking(true)}>
        {words.reopen}
      </Button>
      {asking && <ReopenDialog view={view} close={() => setAsking(false)} />}
    </div>
  );
}

function ReopenDialog({ view, close }: { view: ReportView; close: () => void }): ReactElement {
  useFocusBack();
  const words = useWords(reviewWords);
  const form = useWords(formWords);
  const [decisionId] = useState(() => reportDecisionId.parse(newId()));
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string>();
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const send = async () => {
    if (!z.safeParse(aReason, reason.trim()).success) return setFault(words.commentFault);
    setSending(true);
    setRefused(null);
    try {
      await server.reports.reopen.mutate({ id: view.id, version: view.version, decisionId, reason: reason.trim() });
      toast(words.reopened);
      close();
    } catch (error) {
      setRefused(refusedBy(error));
    } finally {
      setSending(false);
      void answers.reports.invalidate();
    }
  };
  return (
    <Modal opened onClose={close} title={words.reopenTitle} withCloseButton={false} size={460}>
      <form
        noValidate
        className={record.form}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <ul>
          <li>{words.reopenStays(view.number)}</li>
          <li>{words.reopenAdds(view.number + 1)}</li>
          <li>{words.reopenChanges}</li>
        </ul>
        <Textarea
          data-autofocus
          label={words.comment}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={500}
          value={reason}
          error={fault}
          onChange={(event) => {
            setFault(undefined);
            setReason(event.currentTarget.value.replace(/\s*\n\s*/g, ' '));
          }}
        />
        {refused && <RefusalNote refused={refused} sentence={decisionRefusal} />}
        <div className={record.ways}>
          <Button type="submit" loading={sending}>
            {words.reopenDeed}
          </Button>
          <Button variant="subtle" color="gray" onClick={close}>
            {form.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
