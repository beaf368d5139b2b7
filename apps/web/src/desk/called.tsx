import type { Ticket } from '@daybook/contract/queue';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { useMay } from '../access/use-me.ts';
import styles from './desk.module.css';
import { TicketButton } from './ticket-button.tsx';
import { TicketLine } from './ticket-line.tsx';
import type { Calls } from './use-calls.ts';
import { deskWords } from './words.ts';

/** Who is called, the last one first. `F` finishes the last one of this desk's own room. */
export function Called(props: {
  tickets: readonly Ticket[];
  zone: string;
  own: string;
  calls: Calls;
  change: (ticket: Ticket) => void;
}): ReactElement {
  const words = useWords(deskWords);
  const mayRun = useMay('queue.run');
  const { tickets, zone, own, calls } = props;
  const last = tickets.find(({ room }) => room === own) ?? tickets[0];
  return (
    <section className={styles.part} aria-labelledby="desk-called">
      <div className={styles.head}>
        <h2 id="desk-called">{words.called}</h2>
      </div>
      {tickets.length === 0 && <p className={styles.none}>{words.calledNone}</p>}
      <ul className={styles.rows} aria-live="polite">
        {tickets.map((ticket) => (
          <TicketLine
            key={ticket.id}
            ticket={ticket}
            zone={zone}
            note={[ticket.room, words.times(ticket.calls)].filter(Boolean).join(' · ')}
          >
            {mayRun && (
              <>
                <TicketButton
                  {...{ ticket, calls, look: 'filled', text: words.finish, of: words.finishOf(ticket.number) }}
                  {...(ticket === last && { keys: { 'data-key': 'f' } })}
                  press={calls.finish}
                />
                <TicketButton
                  {...{ ticket, calls, text: words.again, of: words.againOf(ticket.number) }}
                  press={calls.again}
                />
                <TicketButton
                  {...{ ticket, calls, text: words.change, of: words.changeOf(ticket.number) }}
                  press={props.change}
                />
                <TicketButton
                  {...{ ticket, calls, text: words.miss, of: words.missOf(ticket.number) }}
                  press={calls.miss}
                />
              </>
            )}
          </TicketLine>
        ))}
      </ul>
    </section>
  );
}
