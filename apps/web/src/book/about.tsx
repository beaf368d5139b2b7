import type { OwnBooking } from '@daybook/contract/booking';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { epochMs, formatDuration } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { cityOf, ownZone } from '../time.ts';
import styles from './about.module.css';
import { ownWords } from './own-words.ts';
import { nameOfService } from './service-text.ts';
import { dayAndTime, differs } from './time-text.ts';

/** What a booking is about, for whoever made it. */
export function About({ booking }: { booking: OwnBooking }): ReactElement {
  const words = useWords(ownWords);
  const language = useLanguage();
  const { site, service, provider, name, startsAt, endsAt, organization } = booking;
  const away = differs(site.zone, ownZone(), startsAt);
  return (
    <dl className={styles.about}>
      <dt>{words.when}</dt>
      <dd>
        <b>{dayAndTime(language, site.zone, startsAt)}</b>
        <span>{formatDuration(epochMs(endsAt) - epochMs(startsAt))}</span>
        {away && <span>{words.clockOf(cityOf(site.zone))}</span>}
      </dd>
      <dt>{words.what}</dt>
      <dd>{nameOfService(language, service)}</dd>
      <dt>{words.withWhom}</dt>
      <dd>{provider.calledName}</dd>
      <dt>{words.where}</dt>
      <dd>
        {site.name}
        <span>{organization}</span>
      </dd>
      <dt>{words.forWhom}</dt>
      <dd>{name}</dd>
    </dl>
  );
}
