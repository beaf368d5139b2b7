import { refusedBy } from '@daybook/client/refused';
import type { BookingSite } from '@daybook/contract/booking';
import { useWords } from '@daybook/ui/language/current';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Details } from './details.tsx';
import { emptyDraft } from './draft.ts';
import { NotHere, Plain, Silent, Waiting } from './not-here.tsx';
import { SentBooking } from './sent.tsx';
import { server } from './server.ts';
import { Services } from './services.tsx';
import { Sheet } from './sheet.tsx';
import { chosenService, stepBefore, stepFor } from './steps.ts';
import { useDraft } from './use-draft.ts';
import { useStep } from './use-step.ts';
import { When } from './when.tsx';
import { bookWords } from './words.ts';

/** The booking page of a site. */
export function Book({ slug }: { slug: string }): ReactElement {
  const words = useWords(bookWords);
  const page = useQuery({ queryKey: ['page', slug], queryFn: () => server.appointments.page.site.query({ slug }) });
  if (page.data) return <Steps slug={slug} site={page.data} />;
  if (!page.error) return <Waiting title={words.title} />;
  if (['not-found', 'bad-input'].includes(refusedBy(page.error).reason)) return <NotHere />;
  return <Silent title={words.title} error={page.error} retry={() => void page.refetch()} />;
}

function Steps({ slug, site }: { slug: string; site: BookingSite }): ReactElement {
  const words = useWords(bookWords);
  const [kept, change] = useDraft(slug);
  const { wanted, go, back } = useStep();
  const service = chosenService(site, kept);
  // Who was chosen may not give it any more.
  const given = service?.providers.some(({ id }) => id === kept.providerId);
  const draft = given ? kept : { ...kept, providerId: null };
  const step = stepFor(wanted, draft, service);
  const before = stepBefore(step, site.services.length);
  const head = {
    ...{ title: words.title, place: site.name },
    ...(before ? { back: () => back(before) } : {}),
  };
  if (draft.sent) {
    return (
      <SentBooking
        head={head}
        sent={draft.sent}
        again={() => {
          change(emptyDraft);
          go(site.services.length > 1 ? 'service' : 'when');
        }}
      />
    );
  }
  if (site.services.length === 0) {
    return (
      <Sheet {...head}>
        <Plain title={site.name} text={words.nothingOffered} />
      </Sheet>
    );
  }
  if (step === 'service' || !service) {
    return <Services head={head} site={site} draft={draft} change={change} next={() => go('when')} />;
  }
  const shared = { head, site, service, draft, change };
  if (step === 'form' && draft.held) {
    const elsewhere = () => {
      change({ held: null });
      back('when');
    };
    return <Details {...shared} held={draft.held} elsewhere={elsewhere} done={() => go('sent', 'replace')} />;
  }
  return <When {...shared} changeService={() => go('service')} next={() => go('form')} />;
}
