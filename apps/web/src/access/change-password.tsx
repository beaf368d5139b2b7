import { changePassword } from '@daybook/contract/access';
import { useWords } from '@daybook/ui/language/current';
import { PasswordInput } from '@mantine/core';
import '@mantine/core/styles/ActionIcon.css';
import '@mantine/core/styles/PasswordInput.css';
import type { ReactElement } from 'react';
import { RecordForm } from '../form/record-form.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { answers, server } from '../server.ts';
import { toast } from '../shell/toast.ts';
import { shellWords } from '../shell/words.ts';
import styles from './my-account.module.css';
import { useMe } from './use-me.ts';
import { accessWords } from './words.ts';

/** A new password, by who knows the one that is valid now. */
export function ChangePassword(): ReactElement {
  const words = useWords(accessWords);
  const toggle = { 'aria-label': useWords(shellWords).show };
  const { login } = useMe().account;
  const { form, state } = useRecordForm({
    schema: changePassword.input,
    initial: { current: '', next: '' },
    toInput: (values) => values,
    sentences: { current: words.currentMissing, next: words.passwordShort },
    fieldOfReason: { 'sign-in-failed': 'current' },
    send: async (input) => {
      await server.access.changePassword.mutate(input);
      form.reset();
      await answers.access.sessions.invalidate();
      toast(words.passwordChanged);
    },
  });
  return (
    <div className={styles.fields}>
      <RecordForm state={state} submit={words.changePassword} quiet>
        {/* So that a password manager knows whose password changes. */}
        <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
        <PasswordInput
          label={words.currentPassword}
          autoComplete="current-password"
          visibilityToggleButtonProps={toggle}
          {...form.getInputProps('current')}
        />
        <PasswordInput
          label={words.newPassword}
          description={words.passwordHelp}
          autoComplete="new-password"
          visibilityToggleButtonProps={toggle}
          {...form.getInputProps('next')}
        />
      </RecordForm>
    </div>
  );
}
