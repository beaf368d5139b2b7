import { mayPass, refusedBy } from '@daybook/client/refused';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { About } from './about.tsx';
import { Button } from './button.tsx';
import type { Sent } from './draft.ts';
import { Plain, Silent, Waiting } from './not-here.tsx';
import { ownWords } from './own-words.ts';
import { server } from './server.ts';
import { type Head, Sheet } from './sheet.tsx';
import { Standing } from './standing.tsx';
import { standingOf } from './standing-of.ts';
import styles from './state.module.css';
import { deviceNow } from './time.ts';
import { timeAlone } from './time-text.ts';

/** The last step: the mail is out, and how it stands. It is seen here when the link is opened elsewhere. */
export function SentBooking(props: { head: Head; sent: Sent; again: () => void }): ReactElement {
  const { head, sent, again } = props;
  const words = useWords(ownWords);
  const language = useLanguage();
  // The same request again is answered by what became of it, and books nothing.
  const booking = useQuery({
    queryKey: ['sent', sent.id],
    queryFn: () => server.appointments.request.mutate(sent),
    staleTime: 5_000,
    refetchInterval: ({ state }) => (state.data?.confirmBy ? 15_000 : false),
  });
  const another = (
    <Button look="plain" press={again}>
      {words.again}
    </Button>
  );
  if (!booking.data) {
    if (!booking.error) return <Waiting title={head.title} />;
    if (mayPass(refusedBy(booking.error)))
      return <Silent title={head.title} error={booking.error} retry={() => void booking.refetch()} />;
    // A browser that forgot by which cookie it booked is told no more; the mail tells the rest.
    return (
      <Sheet {...head}>
        <Plain title={words.mailSent} text={words.noMail}>
          {another}
        </Plain>
      </Sheet>
    );
  }
  const { data } = booking;
  const confirmBy = standingOf(data, deviceNow()) === 'pending' ? data.confirmBy : null;
  return (
    <Sheet {...head}>
      <Standing
        booking={data}
        title={confirmBy ? words.mailSent : undefined}
        text={confirmBy ? words.mailSentTo(sent.email, timeAlone(language, data.site.zone, confirmBy)) : undefined}
      />
      <About booking={data} />
      {confirmBy && <p className={styles.aside}>{words.noMail}</p>}
      {another}
    </Sheet>
  );
}
