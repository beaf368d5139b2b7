import type { Slot } from '@daybook/contract/appointments';
import type { EmployeeId, ServiceId, SiteId } from '@daybook/contract/ids';
import { useWords } from '@daybook/ui/language/current';
import { wallDate } from '@daybook/ui/language/format';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Days } from '../book/days.tsx';
import { dateAfter, daysOf, daysToShow, nextFree } from '../book/days-of.ts';
import { Plain } from '../book/not-here.tsx';
import { Times } from '../book/times.tsx';
import { Trouble } from '../book/trouble.tsx';
import when from '../book/when.module.css';
import { bookWords } from '../book/words.ts';
import { serverMoment } from '../time.ts';
import { server } from './server.ts';

/** Five weeks are the most that is answered at once. */
const daysAhead = 35;

/** What is free, by days and times of the site's clock. Nothing is held: it is had by the press that books or moves. */
export function ChooseTime(props: {
  siteId: SiteId;
  zone: string;
  serviceId: ServiceId;
  providerId: EmployeeId | null;
  chosen: string | null;
  choose: (startsAt: string) => void;
}): ReactElement {
  const { siteId, zone, serviceId, providerId, chosen, choose } = props;
  const words = useWords(bookWords);
  const today = wallDate(zone, serverMoment());
  const [date, setDate] = useState<string | null>(null);
  const asked = {
    ...{ siteId, serviceId, from: today, to: dateAfter(today, daysAhead - 1) },
    ...(providerId === null ? {} : { providerId }),
  };
  const slots = useQuery({
    queryKey: ['slots', asked],
    queryFn: () => server.appointments.slots.query(asked),
    // Others book too.
    refetchInterval: 45_000,
    placeholderData: (before) => before,
  });
  if (!slots.data) {
    if (slots.error) return <Trouble error={slots.error} step="look" retry={() => void slots.refetch()} />;
    return <div role="status" aria-label={words.loading} className={when.skeleton} />;
  }
  const days = daysToShow(daysOf(slots.data.items, zone, today, daysAhead));
  const wanted = date ?? (chosen === null ? null : wallDate(zone, chosen));
  const day = days.find((one) => one.date === wanted) ?? days.find(isFree);
  if (!day) return <Plain text={words.noneAtAll} />;
  return (
    <>
      <Days days={days} chosen={day.date} choose={setDate} />
      <Times
        {...{ day, zone, held: chosen, pending: null, take: choose }}
        next={nextFree(days, day.date)}
        show={setDate}
      />
    </>
  );
}

const isFree = ({ slots }: { slots: readonly Slot[] }) => slots.length > 0;
