import type { ClientAppointment } from '@daybook/contract/client-appointments';
import type { AccessPurpose, ClientRecord } from '@daybook/contract/clients';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDate, formatFullDate, formatTime, wallDate, zoneOffset } from '@daybook/ui/language/format';
import { IconCalendarPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../access/use-me.ts';
import { StatePill } from '../appointments/state-pill.tsx';
import { whatOf } from '../appointments/who.ts';
import { trpc } from '../server.ts';
import { LinkButton } from '../shell/link-button.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { More } from '../shell/more.tsx';
import { cityOf, ownZone, serverNow } from '../time.ts';
import { clientAppointmentWords } from './appointment-words.ts';
import styles from './client-appointments.module.css';

const atOnce = 10;

/** When a client comes, and when they came: as far as this account sees. */
export function ClientAppointments(props: { client: ClientRecord; purpose: AccessPurpose }): ReactElement {
  const { client, purpose } = props;
  const words = useWords(clientAppointmentWords);
  const mayBook = useMay('appointments.book');
  const found = trpc.appointments.ofClient.useInfiniteQuery(
    { clientId: client.id, purpose, limit: atOnce },
    { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined, placeholderData: (before) => before },
  );
  const ahead = found.data?.pages[0]?.ahead ?? [];
  const past = found.data?.pages.flatMap(({ items }) => items) ?? [];
  // Where somebody goes, they mostly go again.
  const site = (ahead[0] ?? past[0])?.site.id;
  return (
    <section className={styles.section} aria-label={words.appointments}>
      <div className={styles.head}>
        <h2>{words.appointments}</h2>
        {mayBook && client.state === 'active' && (
          <LinkButton
            to="/appointments"
            search={{ ...(site ? { site } : {}), book: true, client: client.id }}
            variant="default"
            leftSection={<IconCalendarPlus size={16} stroke={1.7} />}
          >
            {words.book}
          </LinkButton>
        )}
      </div>
      <Loaded of={found}>
        {() => (
          <>
            <Group title={words.ahead} none={words.noneAhead} items={ahead} />
            <Group title={words.past} none={words.nonePast} items={past} />
            <More of={found} />
          </>
        )}
      </Loaded>
    </section>
  );
}

function Group(props: { title: string; none: string; items: readonly ClientAppointment[] }): ReactElement {
  return (
    <>
      <h3 className={styles.title}>{props.title}</h3>
      {props.items.length === 0 ? (
        <p className={styles.quiet}>{props.none}</p>
      ) : (
        <ul className={styles.list} aria-label={props.title}>
          {props.items.map((item) => (
            <li key={item.id}>
              <One item={item} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function One({ item }: { item: ClientAppointment }): ReactElement {
  const words = useWords(clientAppointmentWords);
  const language = useLanguage();
  const { id, site, provider, startsAt, endsAt } = item;
  const { zone } = site;
  const date = wallDate(zone, startsAt);
  // The weekday says more than the year, where that is this one.
  const isThisYear = date.slice(0, 4) === wallDate(zone, serverNow()).slice(0, 4);
  const day = isThisYear ? formatDate(language, date) : formatFullDate(language, date);
  const times = `${formatTime(zone, startsAt)} – ${formatTime(zone, endsAt)}`;
  const isAway = zoneOffset(zone, startsAt) !== zoneOffset(ownZone(), startsAt);
  return (
    <Link to="/appointments" search={{ site: site.id, date, open: id }} className={styles.one}>
      <span className={styles.two}>
        <b>
          {day}, <span className={styles.times}>{times}</span>
          {isAway && <span className={styles.zone}>, {words.zone(cityOf(zone))}</span>}
        </b>
        <span>{[whatOf(item, language), provider.name, site.name].filter(Boolean).join(' · ')}</span>
      </span>
      <StatePill item={item} />
    </Link>
  );
}
