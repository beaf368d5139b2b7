import type { BookingSite } from '@daybook/contract/booking';
import { type AppointmentId, appointmentId } from '@daybook/contract/ids';
import { useWords } from '@daybook/ui/language/current';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ServiceChosen } from '../book/service-chosen.tsx';
import { type Head, Sheet } from '../book/sheet.tsx';
import type { Offered } from '../book/steps.ts';
import { useStep } from '../book/use-step.ts';
import when from '../book/when.module.css';
import { Who } from '../book/who.tsx';
import { bookWords } from '../book/words.ts';
import type { useBookDraft } from './book-draft.ts';
import { ChooseTime } from './choose-time.tsx';
import { ChosenFoot } from './chosen-foot.tsx';
import { DeedTrouble } from './deed-trouble.tsx';
import { portalWords } from './portal-words.ts';
import { queryClient, server } from './server.ts';
import { useDeedId } from './use-deed-id.ts';
import { readAnew } from './use-own.ts';
import type { Step } from './view.ts';
import { type Person, Whom } from './whom.tsx';

type Draft = ReturnType<typeof useBookDraft>;

/** For whom, with whom and when; the press books it, or asks the site for it. */
export function BookWhen(props: {
  head: Head;
  site: BookingSite;
  service: Offered;
  people: readonly Person[];
  draft: Draft['draft'];
  change: Draft['change'];
  done: (id: AppointmentId) => void;
}): ReactElement {
  const { head, site, service, people, draft, change, done } = props;
  const words = useWords(portalWords);
  const booking = useWords(bookWords);
  const { go } = useStep<Step>();
  const deedId = useDeedId();
  const whom = people.find(({ id }) => id === draft.clientId) ?? people[0];
  const providerId = service.providers.find(({ id }) => id === draft.providerId)?.id ?? null;
  const { startsAt } = draft;
  const book = useMutation({
    mutationFn: async ({ whom, startsAt }: { whom: Person; startsAt: string }) => {
      const asked = {
        ...{ clientId: whom.id, siteId: site.siteId, serviceId: service.id, startsAt, note: null },
        ...(providerId === null ? {} : { providerId }),
      };
      const id = appointmentId.parse(deedId.of(JSON.stringify(asked)));
      return await server.portal.book.mutate({ id, ...asked });
    },
    onSettled: (_, error) => deedId.settle(error),
    onSuccess: async ({ id }) => {
      void queryClient.invalidateQueries({ queryKey: ['slots'] });
      await readAnew();
      done(id);
    },
    // Whoever else took it shows in what is free now.
    onError: () => void queryClient.invalidateQueries({ queryKey: ['slots'] }),
  });
  const choose = (chosen: string | null) => {
    book.reset();
    change({ startsAt: chosen });
  };
  const send = () => whom && startsAt !== null && !book.isPending && book.mutate({ whom, startsAt });
  const label = whom?.is === 'child' ? words.bookFor(whom.name) : words.bookForMe;
  return (
    <Sheet
      {...head}
      foot={
        <ChosenFoot
          {...{ zone: site.zone, startsAt, busy: book.isPending, press: send }}
          label={book.isPending ? words.booking : label}
        />
      }
    >
      {people.length > 1 && whom && (
        <Whom {...{ people, chosen: whom.id }} choose={(clientId) => change({ clientId })} />
      )}
      <ServiceChosen {...{ service, providerId }} change={site.services.length > 1 ? () => go('service') : undefined} />
      {service.providers.length > 1 && (
        <Who
          providers={service.providers}
          chosen={providerId}
          choose={(id) => change({ providerId: id, startsAt: null })}
        />
      )}
      <h2 className={when.question}>{booking.when}</h2>
      {book.error && (
        <DeedTrouble
          {...{ error: book.error, site: site.name, zone: site.zone, retry: send, take: choose }}
          elsewhere={() => choose(null)}
        />
      )}
      <ChooseTime
        {...{ siteId: site.siteId, zone: site.zone, serviceId: service.id, providerId, chosen: startsAt, choose }}
      />
    </Sheet>
  );
}
