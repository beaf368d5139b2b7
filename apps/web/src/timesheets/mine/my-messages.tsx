import { type Refused, refusedBy } from '@daybook/client';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDay, formatTime } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { RefusalNote } from '../../form/refusal-note.tsx';
import { answers, server, trpc } from '../../server.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { ownZone } from '../../time.ts';
import styles from './ahead.module.css';
import { aheadWords } from './ahead-words.ts';

type Mine = Awaited<ReturnType<typeof server.roster.messages.mine.query>>['items'][number];

/** What managers say to the person, and whether it was read. */
export function MyMessages(): ReactElement {
  const words = useWords(aheadWords);
  const messages = trpc.roster.messages.mine.useQuery();
  return (
    <section className={styles.part} aria-label={words.messages}>
      <h2>{words.messages}</h2>
      <Loaded of={messages}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.none}>{words.noMessages}</p>
          ) : (
            <ul className={styles.list}>
              {items.map((message) => (
                <Row key={message.id} message={message} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function Row({ message }: { message: Mine }): ReactElement {
  const { id, from, text, at, readAt } = message;
  const words = useWords(aheadWords);
  const language = useLanguage();
  const zone = ownZone();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const when = (moment: string) => `${formatShortDay(language, zone, moment)}, ${formatTime(zone, moment)}`;
  const gotIt = async () => {
    setBusy(true);
    setRefused(null);
    try {
      await server.roster.messages.read.mutate({ id });
      await answers.roster.messages.invalidate();
    } catch (error) {
      setRefused(refusedBy(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <li className={styles.stack}>
      <div>
        <p className={styles.text}>{text}</p>
        <p className={styles.quiet}>{words.from(from, when(at))}</p>
        {readAt && <p className={styles.quiet}>{words.read(when(readAt))}</p>}
      </div>
      {!readAt && (
        <Button loading={busy} aria-label={words.gotItOf(text)} onClick={() => void gotIt()}>
          {words.gotIt}
        </Button>
      )}
      {refused && <RefusalNote refused={refused} />}
    </li>
  );
}
