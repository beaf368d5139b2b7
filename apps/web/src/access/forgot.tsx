import { forgotPassword } from '@daybook/contract/access';
import { useWords } from '@daybook/ui/language/current';
import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { RecordForm } from '../form/record-form.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { server, trpc } from '../server.ts';
import { Entrance } from './entrance.tsx';
import { accessWords } from './words.ts';

/** Asks for a link that sets the password. It says the same whether there is such an account or not. */
export function Forgot(): ReactElement {
  const words = useWords(accessWords);
  const [asked, setAsked] = useState(false);
  const mailLeaves = trpc.setup.status.useQuery().data?.mailLeaves;
  const { form, state } = useRecordForm({
    schema: forgotPassword.input,
    initial: { login: '' },
    toInput: (values) => values,
    sentences: { login: words.loginMissing },
    send: async (input) => {
      await server.access.forgotPassword.mutate(input);
      setAsked(true);
    },
  });
  const back = (
    <Button component={Link} to="/sign-in" variant={asked ? 'default' : 'subtle'} color="gray" fullWidth mt="sm">
      {words.toSignIn}
    </Button>
  );
  if (asked)
    return (
      <Entrance title={words.forgotAsked} text={mailLeaves === false ? words.forgotKept : words.forgotSent}>
        {back}
      </Entrance>
    );
  return (
    <Entrance title={words.forgot} text={words.forgotText}>
      <RecordForm state={state} submit={words.forgotSend} size="md">
        <TextInput
          label={words.login}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          {...form.getInputProps('login')}
        />
      </RecordForm>
      {back}
    </Entrance>
  );
}
