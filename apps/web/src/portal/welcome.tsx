import { portalConfirm } from '@daybook/contract/portal';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { Field } from '../book/field.tsx';
import { EntryForm } from './entry-form.tsx';
import { entryWords } from './entry-words.ts';
import { LinkButton } from './link-button.tsx';
import { server } from './server.ts';
import { useArrive } from './use-arrive.ts';
import { useEntry } from './use-entry.ts';
import { wrongOf } from './wrong-of.ts';

/** Where the link of a mail leads: it shows, and only a password that was chosen uses it up. */
export function Welcome({ token, used }: { token: string; used: () => void }): ReactElement {
  const words = useWords(entryWords);
  const arrive = useArrive();
  const { field, entry } = useEntry({
    ...{ name: 'welcome', empty: { password: '' }, secret: ['password'] as const },
    check: ({ password }) => wrongOf(portalConfirm.input, { token, password }, ['password']),
    send: ({ password }) => server.portal.confirm.mutate({ token, password }),
    done: async (account) => {
      await arrive(account);
      used();
    },
  });
  return (
    <EntryForm
      head={{ title: words.welcome }}
      {...{ entry, action: words.choose, text: words.welcomeText }}
      after={<LinkButton press={used}>{words.toSignIn}</LinkButton>}
    >
      <Field
        {...field('password', words.newPasswordWrong)}
        {...{ label: words.newPassword, help: words.newPasswordHelp, kind: 'password', autoComplete: 'new-password' }}
      />
    </EntryForm>
  );
}
