import { portalChangePassword } from '@daybook/contract/portal';
import { useWords } from '@daybook/ui/language/current';
import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Button } from '../book/button.tsx';
import { Field } from '../book/field.tsx';
import { useStep } from '../book/use-step.ts';
import { EntryForm } from './entry-form.tsx';
import { loginText } from './login-text.ts';
import { Note } from './note.tsx';
import own from './portal.module.css';
import { portalWords } from './portal-words.ts';
import { queryClient, server } from './server.ts';
import { useEntry } from './use-entry.ts';
import { forgetAllKept } from './use-kept.ts';
import { useMe } from './use-me.ts';
import type { Step } from './view.ts';
import { wrongOf } from './wrong-of.ts';

const empty = { current: '', next: '' };

/** The own login and password, and the way out. */
export function Account(): ReactElement {
  const words = useWords(portalWords);
  const me = useMe();
  const { back } = useStep<Step>();
  const [isSaved, setSaved] = useState(false);
  const { typed, field, entry } = useEntry({
    ...{ name: 'password', empty, secret: ['current', 'next'] as const },
    check: (now) => wrongOf(portalChangePassword.input, now, ['current', 'next']),
    send: (now) => {
      setSaved(false);
      return server.portal.changePassword.mutate(now);
    },
    done: () => setSaved(true),
  });
  return (
    <EntryForm
      head={{ title: words.account, place: me.name, back: () => back('home') }}
      {...{ entry, action: words.passwordSave, wrongPassword: words.passwordNot }}
      after={<SignOut />}
    >
      <p className={own.quiet}>{`${words.login}: ${loginText(me.login)}. ${words.languageText}`}</p>
      <h2 className={own.question}>{words.password}</h2>
      {isSaved && typed.next === '' && <Note tone="good">{words.passwordSaved}</Note>}
      <Field
        {...field('current', words.passwordNowWrong)}
        {...{ label: words.passwordNow, kind: 'password', autoComplete: 'current-password' }}
      />
      <Field
        {...field('next', words.passwordWrong)}
        {...{ label: words.passwordNew, help: words.passwordHelp, kind: 'password', autoComplete: 'new-password' }}
      />
    </EntryForm>
  );
}

/** Ends the session of the portal in this browser, and no other; what was read and typed goes with it. */
function SignOut(): ReactElement {
  const words = useWords(portalWords);
  const { go } = useStep<Step>();
  const out = useMutation({
    mutationFn: () => server.portal.signOut.mutate(),
    onSuccess: () => {
      forgetAllKept();
      go('home', 'replace');
      queryClient.setQueryData(['over'], false);
      queryClient.setQueryData(['new-login'], '');
      queryClient.setQueryData(['me'], null);
      queryClient.removeQueries({ queryKey: ['own'] });
    },
  });
  return (
    <>
      {out.error && <Note tone="late">{words.signOutFailed}</Note>}
      <Button look="plain" busy={out.isPending} press={() => out.mutate()}>
        {words.signOut}
      </Button>
    </>
  );
}
