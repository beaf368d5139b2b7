import type { ClientId } from '@daybook/contract/ids';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDay, formatTime } from '@daybook/ui/language/format';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMe } from '../access/use-me.ts';
import { trpc } from '../server.ts';
import { Loaded } from '../shell/loaded.tsx';
import { ownZone } from '../time.ts';
import styles from './clients.module.css';
import { lookWords, shownNames } from './look-words.ts';
import { purposeNames } from './words.ts';

const atOnce = 8;

/** Who looked at this client last. */
export function LooksSide({ clientId }: { clientId: ClientId }): ReactElement {
  const words = useWords(lookWords);
  const language = useLanguage();
  const { account } = useMe();
  const zone = ownZone();
  const looks = trpc.clients.accessLog.useQuery({ clientId, limit: atOnce }, { staleTime: 0 });
  return (
    <section className={styles.section} aria-label={words.looks}>
      <h2>
        {words.looks}
        <Link to="/clients/looks" search={{ of: clientId }}>
          {words.all}
        </Link>
      </h2>
      <Loaded of={looks}>
        {({ items }) => (
          <ul className={styles.looks}>
            {items.map((look) => (
              <li key={`${look.at} ${look.by?.id} ${look.what}`}>
                <b>
                  {look.by?.id === account.id
                    ? words.you
                    : (look.by?.name ?? (look.byClient ? words.inPortal : words.somebody))}
                </b>
                <time dateTime={look.at}>
                  {formatShortDay(language, zone, look.at)}, {formatTime(zone, look.at)}
                </time>
                <span>
                  {shownNames[language][look.what] ?? look.what}. {purposeNames[language][look.purpose]}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}
