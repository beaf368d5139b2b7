import { refusedBy } from '@daybook/client/refused';
import type { BookingSite } from '@daybook/contract/booking';
import { useWords } from '@daybook/ui/language/current';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Plain, Silent, Waiting } from '../book/not-here.tsx';
import { Sheet } from '../book/sheet.tsx';
import { useStep } from '../book/use-step.ts';
import { useBookDraft } from './book-draft.ts';
import { BookWhen } from './book-when.tsx';
import { ChooseService } from './choose-service.tsx';
import { portalWords } from './portal-words.ts';
import { server } from './server.ts';
import { useMe } from './use-me.ts';
import { useHousehold } from './use-own.ts';
import type { Step } from './view.ts';

/** Books at the own site: for whom, what for, with whom and when. */
export function Book({ step }: { step: 'book' | 'service' }): ReactElement {
  const words = useWords(portalWords);
  const { site } = useMe();
  const { back } = useStep<Step>();
  const household = useHousehold();
  const page = useQuery({
    queryKey: ['page', site.slug],
    queryFn: () => server.appointments.page.site.query({ slug: site.slug ?? '' }),
    enabled: site.slug !== null,
  });
  const isClosed = site.slug === null || (page.error && refusedBy(page.error).reason === 'not-found');
  if (isClosed || page.data?.services.length === 0) {
    return (
      <Sheet title={words.book} place={site.name} back={() => back('home')}>
        <Plain text={words.noPage} />
      </Sheet>
    );
  }
  const error = page.error ?? household.error;
  if (page.data && household.data) return <Booking step={step} site={page.data} people={household.data.people} />;
  if (!error) return <Waiting title={words.book} />;
  const retry = () => void Promise.all([page.refetch(), household.refetch()]);
  return <Silent title={words.book} error={error} retry={retry} />;
}

function Booking(props: {
  step: 'book' | 'service';
  site: BookingSite;
  people: Parameters<typeof BookWhen>[0]['people'];
}): ReactElement {
  const { step, site, people } = props;
  const words = useWords(portalWords);
  const { go, back } = useStep<Step>();
  const { draft, change, forget } = useBookDraft();
  const only = site.services.length === 1 ? site.services[0] : undefined;
  const service = site.services.find(({ id }) => id === draft.serviceId) ?? only;
  const head = { title: words.book, place: site.name, back: () => back('home') };
  if (!service || step === 'service') {
    return (
      <ChooseService
        {...{ head, site }}
        choose={(serviceId) => {
          if (serviceId !== draft.serviceId) change({ serviceId, providerId: null, startsAt: null });
          go('book', 'replace');
        }}
      />
    );
  }
  return (
    <BookWhen
      {...{ head, site, service, people, draft, change }}
      done={(id) => {
        forget();
        go(`one.${id}`, 'replace');
      }}
    />
  );
}
