import type { BookingSite } from '@daybook/contract/booking';
import { useWords } from '@daybook/ui/language/current';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Days } from './days.tsx';
import { dateAfter, daysOf, daysToShow, nextFree, withHeld } from './days-of.ts';
import type { Draft } from './draft.ts';
import { HeldFoot } from './held-foot.tsx';
import { Plain } from './not-here.tsx';
import { server } from './server.ts';
import { ServiceChosen } from './service-chosen.tsx';
import { type Head, Sheet } from './sheet.tsx';
import type { Offered } from './steps.ts';
import { deviceNow } from './time.ts';
import { Times } from './times.tsx';
import { Trouble } from './trouble.tsx';
import { useHold } from './use-hold.ts';
import styles from './when.module.css';
import { Who } from './who.tsx';
import { bookWords } from './words.ts';

/** Five weeks are the most that is answered at once. */
const daysAhead = 35;

/** The second step: by whom and when; a time that is chosen is kept. */
export function When(props: {
  head: Head;
  site: BookingSite;
  service: Offered;
  draft: Draft;
  change: (changed: Partial<Draft>) => void;
  changeService: () => void;
  next: () => void;
}): ReactElement {
  const { head, site, service, draft, change, changeService, next } = props;
  const words = useWords(bookWords);
  const holding = useHold({ site, service, draft, change });
  const { held, providerId } = draft;
  const asked = {
    ...{ siteId: site.siteId, serviceId: service.id, from: site.today, to: dateAfter(site.today, daysAhead - 1) },
    ...(providerId === null ? {} : { providerId }),
  };
  const slots = useQuery({
    queryKey: ['slots', asked],
    queryFn: () => server.appointments.slots.query(asked),
    // Others book too.
    refetchInterval: 45_000,
    placeholderData: (before) => before,
  });
  // What failed is said with its buttons above; below there is nothing to go on with.
  const foot =
    holding.failed && !held ? undefined : (
      <HeldFoot zone={site.zone} held={held} pending={holding.pending} next={next} />
    );
  const free = slots.data && withHeld(slots.data.items, held && held.overAt > deviceNow() ? held : null);
  const days = free && daysToShow(daysOf(free, site.zone, site.today, daysAhead));
  const chosen = days && (days.find(({ date }) => date === draft.date) ?? days.find((day) => day.slots.length > 0));
  return (
    <Sheet {...head} foot={foot}>
      <ServiceChosen {...{ service, providerId }} change={site.services.length > 1 ? changeService : undefined} />
      {service.providers.length > 1 && (
        <Who
          providers={service.providers}
          chosen={providerId}
          choose={(id) => {
            holding.release();
            change({ providerId: id });
          }}
        />
      )}
      <h2 className={styles.question}>{words.when}</h2>
      {holding.failed && <Trouble {...holding.failed} step="hold" zone={site.zone} take={holding.take} />}
      {slots.error && !days && <Trouble error={slots.error} step="look" retry={() => void slots.refetch()} />}
      {!days && !slots.error && <div role="status" aria-label={words.loading} className={styles.skeleton} />}
      {days && !chosen && <Plain text={words.noneAtAll} />}
      {days && chosen && (
        <>
          <Days days={days} chosen={chosen.date} choose={(date) => change({ date })} />
          <Times
            day={chosen}
            zone={site.zone}
            held={held?.startsAt ?? null}
            pending={holding.pending}
            take={holding.take}
            next={nextFree(days, chosen.date)}
            show={(date) => change({ date })}
          />
        </>
      )}
    </Sheet>
  );
}
