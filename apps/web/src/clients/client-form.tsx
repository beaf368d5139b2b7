import { Select, Switch, TextInput } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Switch.css';
import { type Client, clientInput } from '@daybook/contract/clients';
import { type ClientId, clientId } from '@daybook/contract/ids';
import { languages } from '@daybook/contract/languages';
import { newId } from '@daybook/contract/new-id';
import { languageNames, useLanguage, useWords } from '@daybook/ui/language/current';
import { type ReactElement, useState } from 'react';
import { RecordForm } from '../form/record-form.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { formWords } from '../form/words.ts';
import { answers, server } from '../server.ts';
import { Duplicates } from './duplicates.tsx';
import { clientFormWords } from './form-words.ts';
import { clientWords } from './words.ts';

/** The fields of a client, of one who is there or of a new one; beside a new one stands who may be the same. */
export function ClientForm(props: {
  client?: Client;
  newest?: () => Promise<void>;
  done: (client: Client) => void;
  open?: (id: ClientId) => void;
  cancel: () => void;
}): ReactElement {
  const { client, open } = props;
  const words = useWords(clientWords);
  const hints = useWords(clientFormWords);
  const { save } = useWords(formWords);
  const language = useLanguage();
  const [id] = useState(() => client?.id ?? clientId.parse(newId()));
  const [refused, setRefused] = useState('');
  const { form, state } = useRecordForm({
    schema: clientInput,
    initial: {
      name: client?.name ?? '',
      birthDate: client?.birthDate ?? '',
      phone: client?.phone ?? '',
      email: client?.email ?? '',
      language: client?.language ?? language,
      reminders: client?.reminders ?? true,
    },
    toInput: ({ birthDate, phone, email, ...rest }) => ({
      ...rest,
      ...{ birthDate: birthDate || null, phone: phone.trim() || null, email: email.trim() || null },
    }),
    sentences: {
      name: hints.nameMissing,
      birthDate: hints.birthDateWrong,
      phone: hints.phoneWrong,
      email: hints.emailWrong,
    },
    send: async (input) => {
      // Said about this person alone: another name is asked about again.
      const person = `${input.name} ${input.birthDate}`;
      const despite = known && person === refused;
      setRefused(person);
      const saved = client
        ? await server.clients.update.mutate({ id, version: client.version, ...input })
        : await server.clients.create.mutate({ id, ...input, despite });
      await answers.clients.invalidate();
      props.done(saved);
    },
  });
  const known = !client && state.refused?.reason === 'client-known';
  return (
    <RecordForm
      state={state}
      submit={client ? save : known ? hints.despite : hints.create}
      cancel={props.cancel}
      newest={props.newest}
    >
      <TextInput
        label={words.name}
        description={hints.nameHelp}
        autoComplete="off"
        data-autofocus
        {...form.getInputProps('name')}
      />
      <TextInput type="date" label={words.birthDate} {...form.getInputProps('birthDate')} />
      <TextInput type="tel" label={words.phone} autoComplete="off" {...form.getInputProps('phone')} />
      <TextInput type="email" label={words.email} autoComplete="off" {...form.getInputProps('email')} />
      {!client && open && <Duplicates typed={form.values} open={open} />}
      <Select
        label={words.language}
        description={hints.languageHelp}
        data={languages.map((value) => ({ value, label: languageNames[value] }))}
        allowDeselect={false}
        {...form.getInputProps('language')}
      />
      <Switch label={hints.remindersHelp} {...form.getInputProps('reminders', { type: 'checkbox' })} />
    </RecordForm>
  );
}
