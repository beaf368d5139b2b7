import type { Appointment } from '@daybook/contract/appointments';
import type { AppointmentId } from '@daybook/contract/ids';
import { Glyph } from '@daybook/ui/glyph';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDayOfMonth, formatTime, wallDate } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import { type ReactElement, useId } from 'react';
import styles from './strip.module.css';
import { stripWords } from './strip-words.ts';
import { whoOf } from './who.ts';
import { calendarWords } from './words.ts';

/** Why some appointments have to be seen to, and each of them: who and when, by which number, and what is done. */
export function Strip(props: {
  sum: string;
  text: string;
  items: readonly Appointment[];
  zone: string;
  today: string;
  open: (id: AppointmentId) => void;
  /** Null: this account may not. */
  deed: { say: string; sayOf: (who: string) => string; act: (item: Appointment) => void } | null;
}): ReactElement {
  const words = useWords(stripWords);
  const calendar = useWords(calendarWords);
  const language = useLanguage();
  const headId = useId();
  const { sum, text, items, zone, today, deed } = props;
  return (
    <section className={styles.strip} aria-labelledby={headId}>
      <Glyph name="late" />
      <div>
        <p>
          <b id={headId}>{sum}</b> {text}
        </p>
        <ul className={styles.calls}>
          {items.map((item) => {
            const date = wallDate(zone, item.startsAt);
            const time = formatTime(zone, item.startsAt);
            const when = date === today ? time : `${formatDayOfMonth(language, date)} ${time}`;
            const said = words.whoAt(whoOf(item, calendar), when);
            return (
              <li key={item.id}>
                <button type="button" className={styles.who} onClick={() => props.open(item.id)}>
                  {said}
                </button>
                {item.client?.phone && (
                  <a href={`tel:${item.client.phone.replaceAll(/[^\d+]/g, '')}`}>{item.client.phone}</a>
                )}
                {deed && (
                  <Button variant="default" size="xs" aria-label={deed.sayOf(said)} onClick={() => deed.act(item)}>
                    {deed.say}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}
