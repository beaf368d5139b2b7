import type { Ticket } from '@daybook/contract/queue';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { useMay } from '../access/use-me.ts';
import { Count } from '../shell/room.tsx';
import styles from './desk.module.css';
import { TicketButton } from './ticket-button.tsx';
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
                <TicketButton
                  {...{ ticket, calls, text: words.call, of: words.callOf(ticket.number), keys: { 'data-row': true } }}
                  press={calls.call}
                />
                <TicketButton
                  {...{ ticket, calls, text: words.change, of: words.changeOf(ticket.number) }}
                  press={props.change}
                />
                <TicketButton
                  {...{ ticket, calls, look: 'subtle', text: words.miss, of: words.missOf(ticket.number) }}
                  press={calls.miss}
                />
              </>
            )}
          </TicketLine>
        ))}
      </ol>
    </section>
  );
}
