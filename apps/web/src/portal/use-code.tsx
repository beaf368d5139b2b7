import { portalUseCode } from '@daybook/contract/portal';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { Field } from '../book/field.tsx';
import type { Head } from '../book/sheet.tsx';
import { EntryForm } from './entry-form.tsx';
import { entryWords } from './entry-words.ts';
import { queryClient, server } from './server.ts';
import { useArrive } from './use-arrive.ts';
import { useEntry } from './use-entry.ts';
import { wrongOf } from './wrong-of.ts';

const names = ['code', 'birthDate', 'password'] as const;

/** The first sign-in of who has a paper from the desk. */
export function UseCode({ head }: { head: Head }): ReactElement {
  const words = useWords(entryWords);
  const arrive = useArrive();
  const asSent = ({ code, birthDate, password }: Record<(typeof names)[number], string>) => ({
    ...{ code: code.trim(), password },
    birthDate: birthDate === '' ? null : birthDate,
  });
  const { field, entry } = useEntry({
    ...{ name: 'code', empty: { code: '', birthDate: '', password: '' }, secret: ['code', 'password'] as const },
    check: (typed) => wrongOf(portalUseCode.input, asSent(typed), names),
    send: (typed) => server.portal.useCode.mutate(asSent(typed)),
    done: (account) => {
      // It is told once more where it is needed: on the first screen.
      queryClient.setQueryData(['new-login'], account.login);
      return arrive(account, 'home');
    },
  });
  return (
    <EntryForm {...{ head, entry }} action={words.choose} text={words.codeText}>
      <Field {...field('code', words.codeWrong)} label={words.code} autoComplete="one-time-code" />
      <Field
        {...field('birthDate', words.birthDateWrong)}
        {...{ label: words.birthDate, help: words.codeBirthDateHelp, kind: 'date', autoComplete: 'bday' }}
      />
      <Field
        {...field('password', words.newPasswordWrong)}
        {...{ label: words.newPassword, help: words.newPasswordHelp, kind: 'password', autoComplete: 'new-password' }}
      />
    </EntryForm>
  );
}
