import { refusedBy } from '@daybook/client';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDay, formatTime } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { RefusalNote } from '../form/refusal-note.tsx';
import { answers, trpc } from '../server.ts';
import { Loaded } from '../shell/loaded.tsx';
import { Pill } from '../shell/pill.tsx';
import { toast } from '../shell/toast.ts';
import { ownZone } from '../time.ts';
import styles from './my-account.module.css';
import { accessWords } from './words.ts';

/** Where this account is signed in; each can be ended from here. */
export function Sessions(): ReactElement {
  const words = useWords(accessWords);
  const language = useLanguage();
  const zone = ownZone();
  const sessions = trpc.access.sessions.list.useQuery();
  const ended = (sentence: string) => async () => {
    await answers.access.sessions.invalidate();
    toast(sentence);
  };
  const revoke = trpc.access.sessions.revoke.useMutation({ onSuccess: ended(words.sessionEnded) });
  const revokeOthers = trpc.access.sessions.revokeOthers.useMutation({ onSuccess: ended(words.othersEnded) });
  const failed = revoke.error ?? revokeOthers.error;
  const at = (moment: string) => `${formatShortDay(language, zone, moment)}, ${formatTime(zone, moment)}`;
  return (
    <section className={styles.part}>
      <div className={styles.head}>
        <h2>{words.sessions}</h2>
        {(sessions.data?.items.length ?? 0) > 1 && (
          <Button variant="default" size="xs" loading={revokeOthers.isPending} onClick={() => revokeOthers.mutate()}>
            {words.endOthers}
          </Button>
        )}
      </div>
      <p className={styles.quiet}>{words.sessionsText}</p>
      {failed && <RefusalNote refused={refusedBy(failed)} />}
      <Loaded of={sessions} rowHeight={56}>
        {({ items }) => (
          <ul className={styles.sessions}>
            {items.map((session) => (
              <li key={session.id}>
                <span className={styles.where}>
                  <b>{session.browser}</b>
                  <small>
                    {session.address} · {words.since(at(session.createdAt))} · {words.lastSeen(at(session.lastSeenAt))}
                  </small>
                </span>
                {session.current ? (
                  <Pill tone="in" glyph="in">
                    {words.thisSession}
                  </Pill>
                ) : (
                  <Button
                    variant="default"
                    size="xs"
                    loading={revoke.isPending && revoke.variables?.id === session.id}
                    onClick={() => revoke.mutate({ id: session.id })}
                  >
                    {words.endSession}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}
