import { refusedBy } from '@daybook/client/refused';
import { useWords } from '@daybook/ui/language/current';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Silent, Waiting } from '../book/not-here.tsx';
import { useStep } from '../book/use-step.ts';
import { entryWords } from './entry-words.ts';
import { Forgot } from './forgot.tsx';
import { Register } from './register.tsx';
import { server } from './server.ts';
import { SignIn } from './sign-in.tsx';
import { UseCode } from './use-code.tsx';
import { type Step, viewOf } from './view.ts';
import { Where } from './where.tsx';

/** What is seen by who is not signed in; a site of that name may be there no more. */
export function Outside(props: { slug: string | null; choose: (slug: string | null) => void }): ReactElement {
  const { slug, choose } = props;
  const words = useWords(entryWords);
  const { wanted, back } = useStep<Step>();
  const view = viewOf(wanted).is;
  const site = useQuery({
    queryKey: ['page', slug],
    queryFn: () => server.appointments.page.site.query({ slug: slug ?? '' }),
    enabled: slug !== null,
    staleTime: 600_000,
  });
  const before = { back: () => back('sign-in') };
  if (view === 'code') return <UseCode head={{ title: words.codeTitle, place: site.data?.name, ...before }} />;
  if (slug === null) return <Where found={choose} />;
  if (!site.data) {
    if (!site.error) return <Waiting title={words.portal} />;
    if (['not-found', 'bad-input'].includes(refusedBy(site.error).reason)) return <Where found={choose} />;
    return <Silent title={words.portal} error={site.error} retry={() => void site.refetch()} />;
  }
  const { name, zone } = site.data;
  const at = { slug, head: { title: words.register, place: name, ...before } };
  if (view === 'register') return <Register {...at} zone={zone} />;
  if (view === 'forgot') return <Forgot slug={slug} head={{ ...at.head, title: words.forgotTitle }} />;
  return <SignIn slug={slug} place={name} elsewhere={() => choose(null)} />;
}
