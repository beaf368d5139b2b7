import { MultiSelect, Select, TextInput } from '@mantine/core';
import '@mantine/core/styles/Pill.css';
import '@mantine/core/styles/PillsInput.css';
import { type EmployeeView, employeeInput } from '@daybook/contract/directory';
import { languages } from '@daybook/contract/languages';
import { newId } from '@daybook/contract/new-id';
import { languageNames, useLanguage, useWords } from '@daybook/ui/language/current';
import { type ReactElement, useState } from 'react';
import { RecordForm } from '../form/record-form.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { formWords } from '../form/words.ts';
import { answers, server, trpc } from '../server.ts';
import { employeeWords } from './employee-words.ts';

/** What colleagues are likely to say: the first of the names. */
function likelyCalled(name: string): string {
  return name.trim().split(/\s+/)[0] ?? '';
}

/** The fields of a person, of one who is there or of a new one. */
export function EmployeeForm(props: {
  person?: EmployeeView;
  mayChange: boolean;
  newest?: (() => Promise<void>) | undefined;
  done: (person: EmployeeView) => void;
  cancel: () => void;
}): ReactElement {
  const { person, mayChange } = props;
  const words = useWords(employeeWords);
  const form = useWords(formWords);
  const language = useLanguage();
  const sites = trpc.directory.sites.list.useQuery({}).data?.items ?? [];
  const [id] = useState(() => person?.id ?? newId());
  const { form: fields, state } = useRecordForm({
    schema: employeeInput,
    initial: {
      name: person?.name ?? '',
      calledName: person?.calledName ?? '',
      number: person?.number ?? '',
      language: person?.language ?? language,
      sites: (person?.sites ?? []) as string[],
    },
    toInput: (values) => values,
    sentences: {
      name: words.nameMissing,
      calledName: words.calledNameMissing,
      number: words.numberMissing,
      language: words.language,
      sites: words.sitesMissing,
    },
    fieldOfReason: { 'number-taken': 'number' },
    send: async (input) => {
      const saved = person
        ? await server.directory.employees.update.mutate({ id, version: person.version, ...input })
        : await server.directory.employees.create.mutate({ id, ...input });
      answers.directory.employees.get.setData({ id: saved.id }, saved);
      await answers.directory.employees.list.invalidate();
      props.done(saved);
    },
  });
  const name = fields.getInputProps('name');
  const fixed = { readOnly: !mayChange };
  return (
    <RecordForm
      state={state}
      submit={mayChange ? (person ? form.save : words.create) : undefined}
      cancel={props.cancel}
      newest={props.newest}
    >
      <TextInput
        label={words.name}
        description={words.nameHelp}
        data-autofocus={person ? undefined : true}
        {...fixed}
        {...name}
        onBlur={(event) => {
          name.onBlur(event);
          if (fields.values.calledName === '') fields.setFieldValue('calledName', likelyCalled(fields.values.name));
        }}
      />
      <TextInput
        label={words.calledName}
        description={words.calledNameHelp}
        {...fixed}
        {...fields.getInputProps('calledName')}
      />
      <TextInput label={words.number} description={words.numberHelp} {...fixed} {...fields.getInputProps('number')} />
      <MultiSelect
        label={words.sites}
        description={words.sitesHelp}
        data={sites.map((site) => ({ value: site.id, label: site.name }))}
        searchable
        hidePickedOptions
        {...fixed}
        {...fields.getInputProps('sites')}
      />
      <Select
        label={words.language}
        data={languages.map((value) => ({ value, label: languageNames[value] }))}
        allowDeselect={false}
        {...fixed}
        {...fields.getInputProps('language')}
      />
    </RecordForm>
  );
}
