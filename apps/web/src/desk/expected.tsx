import type { Appointment } from '@daybook/contract/appointments';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatTime } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../access/use-me.ts';
import { StatePill } from '../appointments/state-pill.tsx';
import { whatOf, whoOf } from '../appointments/who.ts';
import { calendarWords } from '../appointments/words.ts';
import { Count } from '../shell/room.tsx';
import styles from './desk.module.css';
import { deskWords } from './words.ts';

/** Who is booked today and not here yet, by time. */
export function Expected(props: {
  items: readonly Appointment[];
  zone: string;
  arrived: (item: Appointment) => void;
}): ReactElement {
  const words = useWords(deskWords);
  const calendar = useWords(calendarWords);
  const language = useLanguage();
  const mayBook = useMay('appointments.book');
  // What waits for staff stands in the inbox; what waits for its mail ends by itself, and may come all the same.
  const items = props.items.filter(
    ({ state, keptUntil }) => state === 'booked' || (state === 'requested' && keptUntil !== null),
  );
  return (
    <section className={styles.part} aria-labelledby="desk-expected">
      <div className={styles.head}>
        <h2 id="desk-expected">{words.expected}</h2>
        <Count>{words.expectedCount(items.length)}</Count>
      </div>
      {items.length === 0 && <p className={styles.none}>{words.expectedNone}</p>}
      <ul className={styles.rows}>
        {items.map((item) => {
          const time = formatTime(props.zone, item.startsAt);
          const who = whoOf(item, calendar);
          return (
            <li key={item.id}>
              <b className={styles.time}>{time}</b>
              <span className={styles.who}>
                <Link to="/appointments" search={{ site: item.siteId, open: item.id }}>
                  {who}
                </Link>
                <small>{whatOf(item, language)}</small>
              </span>
              {(item.state === 'requested' || item.flags.length > 0) && <StatePill item={item} />}
              {mayBook && item.state === 'booked' && (
                <Button
                  variant="default"
                  size="xs"
                  data-row
                  aria-label={words.arrivedOf(who, time)}
                  onClick={() => props.arrived(item)}
                >
                  {words.arrived}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
