import { signIn } from '@daybook/contract/access';
import { useWords } from '@daybook/ui/language/current';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import '@mantine/core/styles/ActionIcon.css';
import '@mantine/core/styles/PasswordInput.css';
import { Link, useRouter } from '@tanstack/react-router';
import { type ReactElement, useEffect } from 'react';
import { RecordForm } from '../form/record-form.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { queryClient, server } from '../server.ts';
import { shellWords } from '../shell/words.ts';
import { Entrance } from './entrance.tsx';
import { onSessionChanged, tellSessionChanged } from './session-news.ts';
import { accessWords } from './words.ts';

/** Mark, two fields, and a way for who forgot. After it, one is where one was. */
export function SignIn(): ReactElement {
  const words = useWords(accessWords);
  const shell = useWords(shellWords);
  const router = useRouter();
  const goOn = () => {
    const { to } = router.state.location.search;
    queryClient.clear();
    // Only ever an address of this product's own.
    router.history.push(to?.startsWith('/') && !to.startsWith('//') ? to : '/');
  };
  const { form, state } = useRecordForm({
    schema: signIn.input,
    initial: { login: '', password: '' },
    toInput: (values) => values,
    sentences: { login: words.loginMissing, password: words.passwordMissing },
    send: async (input) => {
      await server.access.signIn.mutate(input);
      tellSessionChanged();
      goOn();
    },
  });
  useEffect(() => onSessionChanged(goOn));
  return (
    <Entrance title={words.signIn}>
      <RecordForm state={state} submit={words.signIn} size="md">
        <TextInput
          label={words.login}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          {...form.getInputProps('login')}
        />
        <PasswordInput
          label={words.password}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': shell.show }}
          {...form.getInputProps('password')}
        />
      </RecordForm>
      <Button component={Link} to="/forgot" variant="subtle" color="gray" fullWidth mt="sm">
        {words.forgot}
      </Button>
    </Entrance>
  );
}
