import { MultiSelect, Select, TextInput } from '@mantine/core';
import '@mantine/core/styles/Pill.css';
import '@mantine/core/styles/PillsInput.css';
import { type AccountView, accountsCreate } from '@daybook/contract/access';
import { languages } from '@daybook/contract/languages';
import { newId } from '@daybook/contract/new-id';
import { type Role, roles } from '@daybook/contract/permissions';
import { languageNames, useLanguage, useWords } from '@daybook/ui/language/current';
import { type ReactElement, useState } from 'react';
import { RecordForm } from '../form/record-form.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { formWords } from '../form/words.ts';
import { answers, server, trpc } from '../server.ts';
import { roleNames } from '../shell/words.ts';
import type { MadeLink } from './account-panel.tsx';
import { accountWords, roleSentences } from './account-words.ts';
import { EmployeeChoice } from './employee-choice.tsx';

/** The fields of an account, of one that is there or of a new one. */
export function AccountForm(props: {
  account?: AccountView;
  mayChange: boolean;
  newest?: (() => Promise<void>) | undefined;
  made: (link: MadeLink) => void;
  done: (account: AccountView) => void;
  cancel: () => void;
}): ReactElement {
  const { account, mayChange } = props;
  const words = useWords(accountWords);
  const shared = useWords(formWords);
  const language = useLanguage();
  const sites = trpc.directory.sites.list.useQuery({}).data?.items ?? [];
  const [id] = useState(() => account?.id ?? newId());
  const { form, state } = useRecordForm({
    schema: accountsCreate.input,
    initial: {
      name: account?.name ?? '',
      login: account?.login ?? '',
      role: account?.role ?? ('manager' as Role),
      language: account?.language ?? language,
      scope: account && account.sites !== 'all' ? 'some' : 'all',
      sites: (account && account.sites !== 'all' ? account.sites : []) as string[],
      employeeId: (account?.employeeId ?? null) as string | null,
    },
    toInput: ({ scope, sites: chosen, ...values }) => ({
      id,
      ...values,
      sites: scope === 'all' ? ('all' as const) : chosen,
    }),
    sentences: { name: words.nameMissing, login: words.loginWrong, sites: words.sitesMissing },
    fieldOfReason: { 'login-taken': 'login' },
    send: async ({ login, ...input }) => {
      if (account) {
        const saved = await server.access.accounts.update.mutate({ ...input, version: account.version });
        await answers.access.accounts.invalidate();
        props.done(saved);
      } else {
        const { account: saved, link } = await server.access.accounts.create.mutate({ ...input, login });
        await answers.access.accounts.invalidate();
        props.made({ name: saved.name, ...link });
      }
    },
  });
  const fixed = { readOnly: !mayChange };
  const submit = account ? shared.save : words.create;
  return (
    <RecordForm state={state} submit={mayChange ? submit : undefined} cancel={props.cancel} newest={props.newest}>
      <TextInput
        label={words.name}
        data-autofocus={account ? undefined : true}
        {...fixed}
        {...form.getInputProps('name')}
      />
      <TextInput
        label={words.login}
        description={account ? undefined : words.loginHelp}
        readOnly={account !== undefined}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        {...form.getInputProps('login')}
      />
      <Select
        label={words.role}
        description={roleSentences[language][form.values.role]}
        data={roles.map((value) => ({ value, label: roleNames[language][value] }))}
        allowDeselect={false}
        {...fixed}
        {...form.getInputProps('role')}
      />
      <Select
        label={words.scope}
        data={[
          { value: 'all', label: words.allSites },
          { value: 'some', label: words.theseSites },
        ]}
        allowDeselect={false}
        {...fixed}
        {...form.getInputProps('scope')}
      />
      {form.values.scope === 'some' && (
        <MultiSelect
          label={words.sites}
          data={sites.map((site) => ({ value: site.id, label: site.name }))}
          searchable
          hidePickedOptions
          {...fixed}
          {...form.getInputProps('sites')}
        />
      )}
      <EmployeeChoice
        readOnly={!mayChange}
        value={form.values.employeeId}
        onChange={(value) => form.setFieldValue('employeeId', value)}
      />
      <Select
        label={words.language}
        data={languages.map((value) => ({ value, label: languageNames[value] }))}
        allowDeselect={false}
        {...fixed}
        {...form.getInputProps('language')}
      />
    </RecordForm>
  );
}
