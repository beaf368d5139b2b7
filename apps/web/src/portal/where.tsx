import { bookingSlug } from '@daybook/contract/booking';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { Field } from '../book/field.tsx';
import { useStep } from '../book/use-step.ts';
import { EntryForm } from './entry-form.tsx';
import { entryWords } from './entry-words.ts';
import { LinkButton } from './link-button.tsx';
import { server } from './server.ts';
import { useEntry } from './use-entry.ts';
import type { Step } from './view.ts';

/** At which site: an address may be known to several organizations, so it is asked before a sign-in. */
export function Where({ found }: { found: (slug: string) => void }): ReactElement {
  const words = useWords(entryWords);
  const { go } = useStep<Step>();
  const plain = (slug: string) => slug.trim().toLowerCase();
  const { field, entry } = useEntry({
    ...{ name: 'where', empty: { slug: '' } },
    check: ({ slug }) => (bookingSlug.safeParse(plain(slug)).success ? [] : (['slug'] as const)),
    send: async ({ slug }) => {
      await server.appointments.page.site.query({ slug: plain(slug) });
      return plain(slug);
    },
    done: found,
  });
  return (
    <EntryForm
      head={{ title: words.whereTitle }}
      {...{ entry, action: words.goOn, text: words.whereText }}
      after={<LinkButton press={() => go('code')}>{words.haveCode}</LinkButton>}
    >
      <Field {...field('slug', words.slugWrong)} label={words.slug} autoComplete="off" />
    </EntryForm>
  );
}
