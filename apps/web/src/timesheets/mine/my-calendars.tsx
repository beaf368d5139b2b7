import type { CalendarFeed, FeedKind } from '@daybook/contract/calendar-feeds';
import type { EmployeeId } from '@daybook/contract/ids';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDay, formatTime } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { Confirm } from '../../form/confirm.tsx';
import { answers, server, trpc } from '../../server.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { toast } from '../../shell/toast.ts';
import { ownZone } from '../../time.ts';
import styles from './ahead.module.css';
import { calendarWords } from './ahead-words.ts';
import { NewCalendar } from './new-calendar.tsx';

/** The addresses under which other calendars read the person's shifts and appointments; `only`: those of one kind. */
export function MyCalendars(props: { employeeId: EmployeeId; only?: FeedKind }): ReactElement {
  const { employeeId, only } = props;
  const words = useWords(calendarWords);
  const feeds = trpc.roster.feeds.list.useQuery({ employeeId });
  const [making, setMaking] = useState(false);
  const kinds = only ? [only] : (feeds.data?.kinds ?? ['shifts']);
  const title = only ? words.titleOf : words.title;
  return (
    <section className={styles.part} aria-label={title}>
      <div className={styles.head}>
        <h2>{title}</h2>
        <Button variant="default" onClick={() => setMaking(true)}>
          {words.make}
        </Button>
      </div>
      <p className={styles.quiet}>{only ? words.aboutOf : kinds.length > 1 ? words.aboutAll : words.about}</p>
      <Loaded of={feeds}>
        {({ items }) => (
          <ul className={styles.list}>
            {items
              .filter(({ kind }) => !only || kind === only)
              .map((feed) => (
                <Row key={feed.id} feed={feed} saysKind={kinds.length > 1} />
              ))}
          </ul>
        )}
      </Loaded>
      {making && <NewCalendar employeeId={employeeId} kinds={kinds} close={() => setMaking(false)} />}
    </section>
  );
}

function Row({ feed, saysKind }: { feed: CalendarFeed; saysKind: boolean }): ReactElement {
  const { id, kind, name, createdAt, lastReadAt } = feed;
  const words = useWords(calendarWords);
  const language = useLanguage();
  const zone = ownZone();
  const [revoking, setRevoking] = useState(false);
  const when = (moment: string) => `${formatShortDay(language, zone, moment)}, ${formatTime(zone, moment)}`;
  const read = lastReadAt ? words.lastRead(when(lastReadAt)) : words.neverRead;
  const detail = words.detail(words.madeOn(when(createdAt)), read);
  return (
    <li>
      <div>
        <p>{name}</p>
        <p className={styles.quiet}>{saysKind ? words.kindDetail(words[kind], detail) : detail}</p>
      </div>
      <Button variant="default" size="xs" aria-label={words.revokeOf(name)} onClick={() => setRevoking(true)}>
        {words.revoke}
      </Button>
      {revoking && (
        <Confirm
          title={words.revokeTitle(name)}
          text={words.revokeText}
          deed={words.revoke}
          close={() => setRevoking(false)}
          act={async () => {
            await server.roster.feeds.revoke.mutate({ id });
            toast(words.revoked);
            await answers.roster.feeds.invalidate();
          }}
        />
      )}
    </li>
  );
}
