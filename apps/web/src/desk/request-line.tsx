import type { AppointmentRequest } from '@daybook/contract/appointment-requests';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { epochMs, formatDay, formatShortDay, formatTime, wallDate } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement, Ref } from 'react';
import { whatOf, whoOf } from '../appointments/who.ts';
import { calendarWords } from '../appointments/words.ts';
import { Pill } from '../shell/pill.tsx';
import { useMinute } from '../time.ts';
import styles from './desk.module.css';
import { requestsWords } from './requests-words.ts';

/** Who asks, for what and when, and since when; then the two answers. The keys are those of the line that has the focus. */
export function RequestLine(props: {
  item: AppointmentRequest;
  zone: string;
  provider: string;
  chosen: boolean;
  choose: (chosen: boolean) => void;
  first: Ref<HTMLButtonElement>;
  accept: () => void;
  decline: () => void;
}): ReactElement {
  const words = useWords(requestsWords);
  const calendar = useWords(calendarWords);
  const language = useLanguage();
  const now = useMinute();
  const { item, zone, chosen } = props;
  const who = whoOf(item, calendar);
  const when = `${formatDay(language, zone, item.startsAt)}, ${formatTime(zone, item.startsAt)}`;
  const asked = `${formatShortDay(language, zone, item.requestedAt)}, ${formatTime(zone, item.requestedAt)}`;
  const about = [whatOf(item, language), props.provider, item.client?.phone ?? item.client?.email, item.note];
  return (
    <li
      onFocus={() => props.choose(true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) props.choose(false);
      }}
    >
      <span className={styles.who}>
        <Link to="/appointments" search={{ site: item.siteId, open: item.id, date: wallDate(zone, item.startsAt) }}>
          {who}
        </Link>
        <b>{when}</b>
        <small>{about.filter(Boolean).join(' · ')}</small>
        <small>{`${words.asked(asked)} ${words[item.source]}`}</small>
      </span>
      {epochMs(item.startsAt) <= now && (
        <Pill tone="late" glyph="late">
          {words.timeOver}
        </Pill>
      )}
      <span className={styles.deeds}>
        <Button
          ref={props.first}
          variant={chosen ? 'filled' : 'default'}
          size="xs"
          data-row
          {...(chosen ? { 'data-key': 'a' } : {})}
          aria-label={words.acceptOf(who, when)}
          onClick={props.accept}
        >
          {words.accept}
        </Button>
        <Button
          variant="default"
          size="xs"
          {...(chosen ? { 'data-key': 'd' } : {})}
          aria-label={words.declineOf(who, when)}
          onClick={props.decline}
        >
          {words.decline}
        </Button>
      </span>
    </li>
  );
}
