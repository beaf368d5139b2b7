import type { Ticket } from '@daybook/contract/queue';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatTime } from '@daybook/ui/language/format';
import type { ReactElement, ReactNode } from 'react';
import { Pill } from '../shell/pill.tsx';
import styles from './desk.module.css';
import { deskWords } from './words.ts';

/** A number, whose it is and what for, as far as the account may know; then what can be done with it. */
export function TicketLine(props: { ticket: Ticket; zone: string; note: string; children: ReactNode }): ReactElement {
  const words = useWords(deskWords);
  const language = useLanguage();
  const { number, lane, priority, client, service, appointment } = props.ticket;
  const what = (language === 'fil' ? service?.nameFil : null) ?? service?.name;
  const booked = appointment && words.bookedFor(formatTime(props.zone, appointment.startsAt));
  return (
    <li>
      <b className={styles.number}>{number}</b>
      <span className={styles.who}>
        <b>{client?.name ?? words.noName}</b>
        <small>{[what, booked, props.note].filter(Boolean).join(' · ')}</small>
      </span>
      {lane === 'priority' && (
        <Pill tone="appr" glyph="submitted">
          {priority ? words[priority] : words.priority}
        </Pill>
      )}
      <span className={styles.deeds}>{props.children}</span>
    </li>
  );
}
