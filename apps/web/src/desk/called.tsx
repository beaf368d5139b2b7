import type { Ticket } from '@daybook/contract/queue';
import { useWords } from '@daybook/ui/language/current';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useMay } from '../access/use-me.ts';
import styles from './desk.module.css';
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
                <Button
                  size="xs"
                  disabled={calls.isBusy(ticket)}
                  aria-label={words.finishOf(ticket.number)}
                  {...(ticket === last ? { 'data-key': 'f' } : {})}
                  onClick={() => void calls.finish(ticket)}
                >
                  {words.finish}
                </Button>
                <Button
                  variant="default"
                  size="xs"
                  disabled={calls.isBusy(ticket)}
                  aria-label={words.againOf(ticket.number)}
                  onClick={() => void calls.again(ticket)}
                >
                  {words.again}
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
                  variant="default"
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
      </ul>
    </section>
  );
}
