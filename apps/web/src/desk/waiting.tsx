import type { Ticket } from '@daybook/contract/queue';
import { useWords } from '@daybook/ui/language/current';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useMay } from '../access/use-me.ts';
import { Count } from '../shell/room.tsx';
import styles from './desk.module.css';
import { TicketLine } from './ticket-line.tsx';
import type { Calls } from './use-calls.ts';
import { deskWords } from './words.ts';

/** Who waits, in the order in which they are called; any of them can be called out of turn. */
export function Waiting(props: {
  tickets: readonly Ticket[];
  zone: string;
  calls: Calls;
  change: (ticket: Ticket) => void;
}): ReactElement {
  const words = useWords(deskWords);
  const mayRun = useMay('queue.run');
  const { tickets, zone, calls } = props;
  return (
    <section className={styles.part} aria-labelledby="desk-waiting">
      <div className={styles.head}>
        <h2 id="desk-waiting">{words.waiting}</h2>
        <Count>{words.waitingCount(tickets.length)}</Count>
      </div>
      {tickets.length === 0 && <p className={styles.none}>{words.waitingNone}</p>}
      <ol className={styles.rows}>
        {tickets.map((ticket) => (
          <TicketLine key={ticket.id} ticket={ticket} zone={zone} note={words.waits(ticket.waitMinutes ?? 0)}>
            {mayRun && (
              <>
                <Button
                  variant="default"
                  size="xs"
                  data-row
                  disabled={calls.isBusy(ticket)}
                  aria-label={words.callOf(ticket.number)}
                  onClick={() => void calls.call(ticket)}
                >
                  {words.call}
                </Button>
                <Button
                  variant="default"
                  size="xs"
                  disabled={calls.isBusy(ticket)}
                  aria-label={words.changeOf(ticket.number)}
                  onClick={() => props.change(ticket)}
                >
                  {words.change}
                </Button>
                <Button
                  variant="subtle"
                  size="xs"
                  disabled={calls.isBusy(ticket)}
                  aria-label={words.missOf(ticket.number)}
                  onClick={() => void calls.miss(ticket)}
                >
                  {words.miss}
                </Button>
              </>
            )}
          </TicketLine>
        ))}
      </ol>
    </section>
  );
}
