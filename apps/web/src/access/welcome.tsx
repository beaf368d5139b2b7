import { refusedBy } from '@daybook/client';
import { resetPassword } from '@daybook/contract/access';
import { LanguageProvider, useWords } from '@daybook/ui/language/current';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import '@mantine/core/styles/ActionIcon.css';
import '@mantine/core/styles/PasswordInput.css';
import { Link, useRouter } from '@tanstack/react-router';
import { type ReactElement, useEffect, useState } from 'react';
import { RecordForm } from '../form/record-form.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { queryClient, server, trpc } from '../server.ts';
import { Failure } from '../shell/failure.tsx';
import { shellWords } from '../shell/words.ts';
import { Entrance } from './entrance.tsx';
import { chooseLanguage } from './language-choice.ts';
import { tellSessionChanged } from './session-news.ts';
import { accessWords } from './words.ts';

/** Where a one-time link leads: its token stands behind `#`, which browsers send to nobody. */
export function Welcome(): ReactElement | null {
  const words = useWords(accessWords);
  const [token] = useState(() => location.hash.slice(1));
  const link = trpc.access.link.useQuery({ token }, { enabled: token !== '', staleTime: Number.POSITIVE_INFINITY });
  const language = link.data?.language;
  useEffect(() => {
    if (language) chooseLanguage(language);
  }, [language]);
  const over = token === '' || (link.error && ['link-not-valid', 'bad-input'].includes(refusedBy(link.error).reason));
  if (over) {
    return (
      <Entrance title={words.linkOver}>
        <Button component={Link} to="/sign-in" variant="default" fullWidth>
          {words.toSignIn}
        </Button>
      </Entrance>
    );
  }
  if (link.error) return <Failure error={link.error} retry={() => void link.refetch()} />;
  if (!link.data) return null;
  return (
    <LanguageProvider language={link.data.language}>
      <NewPassword token={token} {...link.data} />
    </LanguageProvider>
  );
}

function NewPassword(props: { token: string; name: string; login: string; organization: string }): ReactElement {
  const words = useWords(accessWords);
  const shell = useWords(shellWords);
  const router = useRouter();
  const { form, state } = useRecordForm({
    schema: resetPassword.input,
    initial: { password: '' },
    toInput: ({ password }) => ({ token: props.token, password }),
    sentences: { password: words.passwordShort },
    send: async (input) => {
      await server.access.resetPassword.mutate(input);
      queryClient.clear();
      tellSessionChanged();
      await router.navigate({ to: '/', replace: true });
    },
  });
  return (
    <Entrance title={words.welcome(props.name)} text={words.welcomeText(props.organization)}>
      <RecordForm state={state} submit={words.setPassword} size="md">
        <TextInput label={words.yourLogin} value={props.login} readOnly autoComplete="username" />
        <PasswordInput
          label={words.newPassword}
          description={words.passwordHelp}
          autoComplete="new-password"
          autoFocus
          visibilityToggleButtonProps={{ 'aria-label': shell.show }}
          {...form.getInputProps('password')}
        />
      </RecordForm>
    </Entrance>
  );
}
