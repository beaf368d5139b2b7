import { createOwner } from '@daybook/contract/setup';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { Button, PasswordInput, Select, TextInput } from '@mantine/core';
import '@mantine/core/styles/ActionIcon.css';
import '@mantine/core/styles/PasswordInput.css';
import { Link, useRouter } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Entrance } from '../access/entrance.tsx';
import { currencies, likelyCurrency, zones } from '../directory/zone-and-currency.ts';
import { RecordForm } from '../form/record-form.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { queryClient, server, trpc } from '../server.ts';
import { Failure } from '../shell/failure.tsx';
import { shellWords } from '../shell/words.ts';
import { ownZone } from '../time.ts';
import { setupWords } from './words.ts';

/** First run: who owns this Daybook. Only while it has no owner. */
export function Setup(): ReactElement | null {
  const words = useWords(setupWords);
  const status = trpc.setup.status.useQuery(undefined, { staleTime: Number.POSITIVE_INFINITY });
  if (status.error) return <Failure error={status.error} retry={() => void status.refetch()} />;
  if (!status.data) return null;
  if (status.data.needsOwner) return <FirstOwner mailLeaves={status.data.mailLeaves} />;
  return (
    <Entrance title={words.done} text={words.doneText}>
      <Button component={Link} to="/sign-in" variant="default" fullWidth>
        {words.toSignIn}
      </Button>
    </Entrance>
  );
}

function FirstOwner({ mailLeaves }: { mailLeaves: boolean }): ReactElement {
  const words = useWords(setupWords);
  const shell = useWords(shellWords);
  const language = useLanguage();
  const router = useRouter();
  const { form, state } = useRecordForm({
    schema: createOwner.input,
    initial: {
      setupCode: '',
      organization: { name: '' },
      site: { name: '', zone: ownZone(), currency: likelyCurrency(ownZone()) },
      owner: { name: '', login: '', password: '' },
    },
    toInput: (values) => ({ ...values, owner: { ...values.owner, language } }),
    sentences: {
      setupCode: words.setupCodeWrong,
      'organization.name': words.organizationMissing,
      'site.name': words.siteMissing,
      'site.zone': words.zoneMissing,
      'site.currency': words.currencyMissing,
      'owner.name': words.nameMissing,
      'owner.login': words.loginWrong,
      'owner.password': words.passwordShort,
    },
    fieldOfReason: { 'setup-code-wrong': 'setupCode', 'login-taken': 'owner.login' },
    send: async (input) => {
      await server.setup.createOwner.mutate(input);
      queryClient.clear();
      await router.navigate({ to: '/', replace: true });
    },
  });
  return (
    <Entrance title={words.title} text={mailLeaves ? words.text : `${words.text} ${words.noMail}`} wide>
      <RecordForm state={state} submit={words.send} size="md">
        <TextInput
          label={words.setupCode}
          description={words.setupCodeHelp}
          autoComplete="off"
          autoFocus
          {...form.getInputProps('setupCode')}
        />
        <TextInput
          label={words.organization}
          autoComplete="organization"
          {...form.getInputProps('organization.name')}
        />
        <TextInput label={words.site} description={words.siteHelp} {...form.getInputProps('site.name')} />
        <Select label={words.zone} data={zones()} searchable limit={60} {...form.getInputProps('site.zone')} />
        <Select
          label={words.currency}
          data={currencies(language)}
          searchable
          limit={60}
          {...form.getInputProps('site.currency')}
        />
        <TextInput label={words.yourName} autoComplete="name" {...form.getInputProps('owner.name')} />
        <TextInput
          label={words.login}
          description={words.loginHelp}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps('owner.login')}
        />
        <PasswordInput
          label={words.password}
          description={words.passwordHelp}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': shell.show }}
          {...form.getInputProps('owner.password')}
        />
      </RecordForm>
    </Entrance>
  );
}
