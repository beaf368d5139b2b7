import { refusedBy } from '@daybook/client/refused';
import type { OwnBooking } from '@daybook/contract/booking';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect } from 'react';
import { chooseLanguage, hasChosenLanguage } from '../access/language-choice.ts';
import { About } from './about.tsx';
import { LinkDeeds } from './link-deeds.tsx';
import { Plain, Silent, Waiting } from './not-here.tsx';
import { ownWords } from './own-words.ts';
import { server } from './server.ts';
import { Sheet } from './sheet.tsx';
import { Standing } from './standing.tsx';
import { standingOf } from './standing-of.ts';
import { deviceNow } from './time.ts';
import { timeAlone } from './time-text.ts';

/** Where the link of a mail leads: it shows, and only a press of a button changes anything. */
export function OwnLink({ token }: { token: string }): ReactElement {
  const words = useWords(ownWords);
  const link = useQuery({
    queryKey: ['link', token],
    queryFn: () => server.appointments.page.byLink.query({ token }),
    staleTime: 5_000,
  });
  const language = link.data?.language;
  useEffect(() => {
    // The mail's own language, until somebody says otherwise on a page.
    if (language && !hasChosenLanguage()) chooseLanguage(language);
  }, [language]);
  if (link.data) return <Own token={token} booking={link.data} />;
  if (!link.error) return <Waiting title={words.title} />;
  if (['link-not-valid', 'bad-input', 'not-found'].includes(refusedBy(link.error).reason)) {
    return (
      <Sheet title={words.title}>
        <Plain title={words.linkOver} text={words.linkOverText} />
      </Sheet>
    );
  }
  return <Silent title={words.title} error={link.error} retry={() => void link.refetch()} />;
}

function Own({ token, booking }: { token: string; booking: OwnBooking }): ReactElement {
  const words = useWords(ownWords);
  const language = useLanguage();
  const { site, confirmBy } = booking;
  const before = standingOf(booking, deviceNow()) === 'pending' && confirmBy;
  return (
    <Sheet title={words.title} place={site.name}>
      <Standing
        booking={booking}
        text={before ? words.confirmBefore(timeAlone(language, site.zone, before)) : undefined}
      />
      <About booking={booking} />
      <LinkDeeds token={token} booking={booking} />
    </Sheet>
  );
}
