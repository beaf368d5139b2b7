import type { BoardSite } from '@daybook/contract/clock';
import { type EmployeeId, earlyPassId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { reason } from '@daybook/contract/values';
import { useWords } from '@daybook/ui/language/current';
import { formatTime } from '@daybook/ui/language/format';
import { Modal, Textarea } from '@mantine/core';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { type ReactElement, useState } from 'react';
import * as z from 'zod/mini';
import { RecordForm } from '../form/record-form.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { server } from '../server.ts';
import { toast } from '../shell/toast.ts';
import { useFocusBack } from '../shell/use-focus-back.ts';
import { letInWords } from './let-in-words.ts';

interface Asked {
  employeeId: EmployeeId;
  sites: readonly BoardSite[];
  close: () => void;
}

/** Lets somebody clock in before the site's early limit, with a reason. Nothing for who is not due anywhere. */
export function LetIn({ employeeId, sites, close }: Asked): ReactElement | null {
  useFocusBack();
  const words = useWords(letInWords);
  const [id] = useState(() => earlyPassId.parse(newId()));
  const site = sites.find(({ entries }) => entries.some((one) => one.employeeId === employeeId && isDue(one)));
  const entry = site?.entries.find((one) => one.employeeId === employeeId);
  const { form, state } = useRecordForm({
    schema: z.object({ reason }),
    initial: { reason: '' },
    toInput: (values) => values,
    sentences: { reason: words.reasonFault },
    send: async (input) => {
      if (!site || !entry) return;
      const { until } = await server.clock.allowEarly.mutate({ id, employeeId, siteId: site.siteId, ...input });
      toast(words.letInDone(entry.calledName, formatTime(site.zone, until)));
      close();
    },
  });
  if (!site || !entry?.planned) return null;
  return (
    <Modal opened onClose={close} title={words.letInTitle} withCloseButton={false} size={440}>
      <RecordForm state={state} submit={words.letInDeed} cancel={close}>
        <p>{words.letInText(entry.calledName, formatTime(site.zone, entry.planned.start))}</p>
        <Textarea
          data-autofocus
          label={words.reason}
          description={words.reasonHelp}
          autosize
          minRows={1}
          maxRows={4}
          {...form.getInputProps('reason')}
        />
      </RecordForm>
    </Modal>
  );
}

function isDue({ attendance, state }: BoardSite['entries'][number]): boolean {
  return attendance === 'due' && state === 'out';
}
