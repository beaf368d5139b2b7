import type { Ticket } from '@daybook/contract/queue';
import { useWords } from '@daybook/ui/language/current';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useMay } from '../access/use-me.ts';
import styles from './desk.module.css';
import { TicketLine } from './ticket-line.tsx';
import type { Calls } from './use-calls.ts';
import { deskWords } from './words.ts';

/** Missed and finished today: whoever comes after all is called again. */
export function Over(props: { tickets: readonly Ticket[]; zone: string; calls: Calls }): ReactElement | null {
  const words = useWords(deskWords);
  const mayRun = useMay('queue.run');
  const { tickets, zone, calls } = props;
  if (tickets.length === 0) return null;
  return (
    <details className={styles.part}>
      <summary className={styles.head}>
        <b>{words.over}</b> {tickets.length}
      </summary>
      <ul className={styles.rows}>
        {tickets.map((ticket) => (
          <TicketLine
            key={ticket.id}
            ticket={ticket}
            zone={zone}
            note={ticket.state === 'missed' ? words.missed : words.finished}
          >
            {mayRun && (
              <Button
                variant="default"
                size="xs"
                disabled={calls.isBusy(ticket)}
                aria-label={words.againOf(ticket.number)}
                onClick={() => void calls.again(ticket)}
              >
                {words.again}
              </Button>
            )}
          </TicketLine>
        ))}
      </ul>
    </details>
  );
}
