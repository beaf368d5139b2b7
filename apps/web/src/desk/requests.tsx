import type { RequestList } from '@daybook/contract/appointment-requests';
import type { AppointmentId, SiteId } from '@daybook/contract/ids';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDay, formatTime } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useRef, useState } from 'react';
import type { Changes } from '../appointments/use-changes.ts';
import { whoOf } from '../appointments/who.ts';
import { calendarWords } from '../appointments/words.ts';
import { Confirm } from '../form/confirm.tsx';
import { trpc } from '../server.ts';
import { Count } from '../shell/room.tsx';
import styles from './desk.module.css';
import { RequestLine } from './request-line.tsx';
import { requestsWords } from './requests-words.ts';
import { useAnswers } from './use-answers.ts';

const inboxId = 'desk-inbox';

/** How many wait, wherever the desk is scrolled to; pressed, it goes to the one that waits longest. */
export function ToRequests({ count }: { count: number }): ReactElement | null {
  const words = useWords(requestsWords);
  if (count === 0) return null;
  const go = () => {
    const inbox = document.getElementById(inboxId);
    (inbox?.querySelector<HTMLElement>('[data-row]') ?? inbox)?.focus();
  };
  return (
    <Button
      variant="default"
      data-key="r"
      className={styles.toInbox ?? ''}
      title={words.help}
      leftSection={<IconInbox size={16} stroke={1.7} />}
      rightSection={<span className={styles.tally}>{count}</span>}
      onClick={go}
    >
      <span data-word>{words.requests}</span>
    </Button>
  );
}

/** What clients ask for and staff have to answer, the oldest first: a list of its own, so that none is lost in another. */
export function Requests(props: {
  read: RequestList;
  siteId: SiteId;
  zone: string;
  nameOf: (providerId: string) => string;
  changes: Changes;
}): ReactElement {
  const words = useWords(requestsWords);
  const calendar = useWords(calendarWords);
  const language = useLanguage();
  const { read, zone, changes } = props;
  const items = read.items.filter(({ id }) => changes.pending.get(id)?.state === undefined);
  const count = read.count - (read.items.length - items.length);
  const [chosen, setChosen] = useState<AppointmentId | null>(null);
  const done = useRef(false);
  const { declining, ...answers } = useAnswers(items, changes);
  return (
    <section className={styles.part} id={inboxId} aria-labelledby="desk-requests">
      <div className={styles.head}>
        <h2 id="desk-requests" ref={answers.title} tabIndex={-1}>
          {words.requests}
        </h2>
        <Count>{count > 0 && words.count(count)}</Count>
      </div>
      {items.length === 0 && <p className={styles.none}>{words.none}</p>}
      <ul className={`${styles.rows} ${styles.inbox}`}>
        {items.map((item) => (
          <RequestLine
            key={item.id}
            item={item}
            zone={zone}
            provider={props.nameOf(item.providerId)}
            chosen={item.id === chosen}
            choose={(on) => setChosen((before) => (on ? item.id : before === item.id ? null : before))}
            first={answers.button(item.id)}
            accept={() => answers.accept(item)}
            decline={() => {
              done.current = false;
              answers.ask(item);
            }}
          />
        ))}
      </ul>
      {items.length < count && <p className={styles.none}>{words.shown(items.length, count)}</p>}
      <Elsewhere siteId={props.siteId} />
      {declining && (
        <Confirm
          title={words.declineTitle(whoOf(declining, calendar))}
          text={words.declineText(
            `${formatDay(language, zone, declining.startsAt)}, ${formatTime(zone, declining.startsAt)}`,
          )}
          deed={words.decline}
          act={async () => {
            done.current = true;
            await answers.decline(declining);
          }}
          close={() => answers.leave(done.current)}
        />
      )}
    </section>
  );
}

/** What waits at the account's other sites, and the way there. */
function Elsewhere({ siteId }: { siteId: SiteId }): ReactElement | null {
  const words = useWords(requestsWords);
  const { data } = trpc.appointments.requests.count.useQuery();
  const others = data?.sites.filter(({ id }) => id !== siteId) ?? [];
  if (others.length === 0) return null;
  return (
    <p className={styles.elsewhere}>
      {words.elsewhere}
      {others.map(({ id, name, count }) => (
        <Link key={id} to="/desk" search={{ site: id }}>
          {words.at(name, count)}
        </Link>
      ))}
    </p>
  );
}
