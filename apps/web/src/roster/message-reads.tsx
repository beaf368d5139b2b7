import type { MessageView } from '@daybook/contract/roster';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDay, formatTime } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import { type ReactElement, useId, useState } from 'react';
import { trpc } from '../server.ts';
import { Loaded } from '../shell/loaded.tsx';
import styles from './messages.module.css';
import { rosterWords } from './words.ts';

/** How many have read a message; a press says who, and who has not yet. */
export function MessageReads({ message, zone }: { message: MessageView; zone: string }): ReactElement {
  const words = useWords(rosterWords);
  const [open, setOpen] = useState(false);
  const list = useId();
  const { read, of } = message.reads;
  return (
    <>
      <Button
        variant="subtle"
        size="compact-xs"
        className={styles.reads ?? ''}
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setOpen(!open)}
      >
        {words.haveRead(read, of)}
      </Button>
      <div id={list}>{open && <Readers id={message.id} zone={zone} />}</div>
    </>
  );
}

function Readers({ id, zone }: { id: MessageView['id']; zone: string }): ReactElement {
  const words = useWords(rosterWords);
  const language = useLanguage();
  const reads = trpc.roster.messages.reads.useQuery({ id });
  return (
    <Loaded of={reads} rowHeight={28}>
      {({ items }) => (
        <ul className={styles.readers} aria-label={words.readers}>
          {items.map(({ employee, readAt }) => (
            <li key={employee.id}>
              <span>{employee.name}</span>
              <span className={styles.help}>
                {readAt ? `${formatShortDay(language, zone, readAt)}, ${formatTime(zone, readAt)}` : words.notYet}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  );
}
