import { portalForgot } from '@daybook/contract/portal';
import { useWords } from '@daybook/ui/language/current';
import { type ReactElement, useState } from 'react';
import { Field } from '../book/field.tsx';
import type { Head } from '../book/sheet.tsx';
import { EntryForm } from './entry-form.tsx';
import { entryWords } from './entry-words.ts';
import { MailSent } from './mail-sent.tsx';
import { server } from './server.ts';
import { useEntry } from './use-entry.ts';
import { wrongOf } from './wrong-of.ts';

/** A link by mail with which another password is chosen. */
export function Forgot({ slug, head }: { slug: string; head: Head }): ReactElement {
  const words = useWords(entryWords);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { field, entry } = useEntry({
    ...{ name: 'forgot', empty: { email: '' } },
    check: ({ email }) => wrongOf(portalForgot.input, { slug, email: email.trim() }, ['email']),
    send: async ({ email }) => {
      await server.portal.forgot.mutate({ slug, email: email.trim() });
      return email.trim();
    },
    done: setSentTo,
  });
  if (sentTo !== null) return <MailSent head={head} email={sentTo} again={() => setSentTo(null)} />;
  return (
    <EntryForm {...{ head, entry }} action={words.sendLink} text={words.forgotText}>
      <Field {...field('email', words.emailWrong)} {...{ label: words.email, kind: 'email', autoComplete: 'email' }} />
    </EntryForm>
  );
}
