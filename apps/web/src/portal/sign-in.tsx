import { portalSignIn } from '@daybook/contract/portal';
import { useWords } from '@daybook/ui/language/current';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Field } from '../book/field.tsx';
import { useStep } from '../book/use-step.ts';
import { EntryForm } from './entry-form.tsx';
import { entryWords } from './entry-words.ts';
import { LinkButton } from './link-button.tsx';
import { Note } from './note.tsx';
import { server } from './server.ts';
import { keepSite } from './site-kept.ts';
import { useArrive } from './use-arrive.ts';
import { useEntry } from './use-entry.ts';
import type { Step } from './view.ts';
import { wrongOf } from './wrong-of.ts';

/** Login and password, and the ways for whoever has none yet. */
export function SignIn(props: { slug: string; place: string; elsewhere: () => void }): ReactElement {
  const { slug, place, elsewhere } = props;
  const words = useWords(entryWords);
  const { go } = useStep<Step>();
  const arrive = useArrive();
  const over = useQuery({ queryKey: ['over'], queryFn: () => false, staleTime: Number.POSITIVE_INFINITY });
  const { field, entry } = useEntry({
    ...{ name: 'sign-in', empty: { login: '', password: '' }, secret: ['password'] as const },
    check: (typed) => wrongOf(portalSignIn.input, { slug, ...typed, login: typed.login.trim() }, ['login', 'password']),
    send: ({ login, password }) => server.portal.signIn.mutate({ slug, login: login.trim(), password }),
    done: (account) => {
      keepSite(slug);
      return arrive(account);
    },
  });
  return (
    <EntryForm
      head={{ title: words.portal, place }}
      {...{ entry, action: words.signIn, text: words.signInText }}
      after={
        <>
          <LinkButton press={() => go('register')}>{words.register}</LinkButton>
          <LinkButton press={() => go('code')}>{words.haveCode}</LinkButton>
          <LinkButton press={() => go('forgot')}>{words.forgot}</LinkButton>
          <LinkButton press={elsewhere}>{words.otherSite}</LinkButton>
        </>
      }
    >
      {over.data === true && <Note tone="told">{words.wasOver}</Note>}
      <Field {...field('login', words.loginWrong)} label={words.login} autoComplete="username" />
      <Field
        {...field('password', words.passwordMissing)}
        {...{ label: words.password, kind: 'password', autoComplete: 'current-password' }}
      />
    </EntryForm>
  );
}
