import type { EmployeeId, SiteId } from '@daybook/contract/ids';
import { messageId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { messagesSave } from '@daybook/contract/roster';
import { useWords } from '@daybook/ui/language/current';
import { Select, Textarea, TextInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { RecordForm } from '../form/record-form.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { answers, server } from '../server.ts';
import { toast } from '../shell/toast.ts';
import { cityOf } from '../time.ts';
import { type DayAtSite, endOf, type Until, untils } from './ends.ts';
import { rosterWords } from './words.ts';

export type To = { employeeId: EmployeeId } | { siteId: SiteId };

/** A new message: what it says, and how long it is shown. */
export function MessageForm(props: { to: To; site: DayAtSite; close: () => void }): ReactElement {
  const { to, site, close } = props;
  const words = useWords(rosterWords);
  // One id for as long as the form is open, so that sending twice makes one message.
  const [id] = useState(() => messageId.parse(newId()));
  const initial: { text: string; until: Until; endsAt: string } = { text: '', until: 'today', endsAt: '' };
  const { form, state } = useRecordForm({
    schema: messagesSave.input,
    initial,
    toInput: ({ text, until, endsAt }) => ({ id, to, text, endsAt: endOf(until, endsAt, site) }),
    sentences: { text: words.textMissing, endsAt: words.endMissing },
    send: async (input) => {
      await server.roster.messages.save.mutate(input);
      toast(words.shown);
      await answers.roster.messages.invalidate();
      close();
    },
  });
  return (
    <RecordForm state={state} submit={words.send} cancel={close}>
      <Textarea
        label={words.text}
        description={words.textHelp}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={300}
        data-autofocus
        {...form.getInputProps('text')}
      />
      <Select
        label={words.until}
        description={words.siteTime(cityOf(site.zone))}
        data={untils.map((until) => ({ value: until, label: words[until] }))}
        allowDeselect={false}
        {...form.getInputProps('until')}
      />
      {form.values.until === 'date' && (
        <TextInput type="date" label={words.lastDate} min={site.businessDate} {...form.getInputProps('endsAt')} />
      )}
    </RecordForm>
  );
}
