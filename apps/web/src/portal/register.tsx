import { portalRegister } from '@daybook/contract/portal';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { wallDate } from '@daybook/ui/language/format';
import { type ReactElement, useState } from 'react';
import { Field } from '../book/field.tsx';
import type { Head } from '../book/sheet.tsx';
import { serverMoment } from '../time.ts';
import { EntryForm } from './entry-form.tsx';
import { entryWords } from './entry-words.ts';
import { MailSent } from './mail-sent.tsx';
import { server } from './server.ts';
import { useEntry } from './use-entry.ts';
import { wrongOf } from './wrong-of.ts';

const empty = { name: '', birthDate: '', email: '', phone: '' };
const names = ['name', 'birthDate', 'email', 'phone'] as const;

/** Who one is, as the site knows it; the link that is mailed proves the address. */
export function Register({ slug, zone, head }: { slug: string; zone: string; head: Head }): ReactElement {
  const words = useWords(entryWords);
  const language = useLanguage();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const today = wallDate(zone, serverMoment());
  const asSent = (typed: typeof empty) => ({
    ...{ slug, language, name: typed.name.trim(), birthDate: typed.birthDate, email: typed.email.trim() },
    phone: typed.phone.trim() === '' ? null : typed.phone.trim(),
  });
  const { field, entry } = useEntry({
    ...{ name: 'register', empty },
    check: (typed) => {
      const wrong = wrongOf(portalRegister.input, asSent(typed), names);
      return typed.birthDate > today ? names.filter((one) => one === 'birthDate' || wrong.includes(one)) : wrong;
    },
    send: async (typed) => {
      const sent = asSent(typed);
      await server.portal.register.mutate(sent);
      return sent.email;
    },
    done: setSentTo,
  });
  if (sentTo !== null) return <MailSent head={head} email={sentTo} again={() => setSentTo(null)} />;
  return (
    <EntryForm {...{ head, entry }} action={words.sendLink} text={words.registerText}>
      <Field
        {...field('name', words.nameWrong)}
        {...{ label: words.name, help: words.nameHelp, autoComplete: 'name' }}
      />
      <Field
        {...field('birthDate', words.birthDateWrong)}
        {...{ label: words.birthDate, kind: 'date', autoComplete: 'bday', max: today }}
      />
      <Field {...field('email', words.emailWrong)} {...{ label: words.email, kind: 'email', autoComplete: 'email' }} />
      <Field
        {...field('phone', words.phoneWrong)}
        {...{ label: words.phone, help: words.optional, kind: 'tel', autoComplete: 'tel' }}
      />
    </EntryForm>
  );
}
