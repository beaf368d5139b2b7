import type { EmployeeView, SiteView } from '@daybook/contract/directory';
import type { MessageView } from '@daybook/contract/roster';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDay, formatTime } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useMay } from '../access/use-me.ts';
import { trpc } from '../server.ts';
import { Loaded } from '../shell/loaded.tsx';
import { MessageForm, type To } from './message-form.tsx';
import { MessageReads } from './message-reads.tsx';
import styles from './messages.module.css';
import { TakeDown } from './take-down.tsx';
import { rosterWords } from './words.ts';

/** What everybody who clocks in at a site reads there. */
export function SiteMessages({ site }: { site: SiteView }): ReactElement {
  const words = useWords(rosterWords);
  return (
    <Messages
      className={styles.ofSite}
      to={{ siteId: site.id }}
      site={site}
      about={words.ofSite}
      mayWrite={site.state === 'open'}
    />
  );
}

/** What one person reads at any kiosk; the days are those of the person's usual site. */
export function PersonMessages({ person }: { person: EmployeeView }): ReactElement | null {
  const words = useWords(rosterWords);
  const [usual = ''] = person.sites;
  const site = trpc.directory.sites.get.useQuery({ id: usual }, { enabled: usual !== '' });
  return (
    <Loaded of={site}>
      {(data) => (
        <Messages
          className={styles.ofPerson}
          to={{ employeeId: person.id }}
          site={data}
          about={words.ofPerson(person.calledName)}
          mayWrite={person.state === 'active'}
        />
      )}
    </Loaded>
  );
}

function Messages(props: {
  className: string | undefined;
  to: To;
  site: SiteView;
  about: string;
  mayWrite: boolean;
}): ReactElement {
  const { to, site } = props;
  const words = useWords(rosterWords);
  const mayWrite = useMay('messages.write') && props.mayWrite;
  const [writing, setWriting] = useState(false);
  const list = trpc.roster.messages.list.useQuery(to);
  return (
    <section className={props.className} aria-label={words.title}>
      <div className={styles.head}>
        <h3 className={styles.title}>{words.title}</h3>
        {mayWrite && !writing && (
          <Button variant="default" size="xs" onClick={() => setWriting(true)}>
            {words.write}
          </Button>
        )}
      </div>
      <p className={styles.help}>{props.about}</p>
      <Loaded of={list}>
        {({ items }) =>
          items.length === 0 ? (
            !writing && <p className={styles.none}>{words.empty}</p>
          ) : (
            <ul className={styles.list}>
              {items.map((message) => (
                <Row key={message.id} message={message} zone={site.zone} mayWrite={mayWrite} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {writing && mayWrite && <MessageForm to={to} site={site} close={() => setWriting(false)} />}
    </section>
  );
}

function Row(props: { message: MessageView; zone: string; mayWrite: boolean }): ReactElement {
  const { message, zone } = props;
  const words = useWords(rosterWords);
  const language = useLanguage();
  const until = `${formatShortDay(language, zone, message.endsAt)}, ${formatTime(zone, message.endsAt)}`;
  return (
    <li>
      <div>
        <p className={styles.text}>{message.text}</p>
        <p className={styles.help}>{words.shownUntil(until, message.author.name)}</p>
        <MessageReads message={message} zone={zone} />
      </div>
      {props.mayWrite && <TakeDown message={message} />}
    </li>
  );
}
