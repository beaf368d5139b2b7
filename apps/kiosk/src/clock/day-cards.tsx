import type { Punched } from '@daybook/contract/clock';
import type { MyDay } from '@daybook/contract/kiosk';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDay, formatTime } from '@daybook/ui/language/format';
import { IconMessage } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { unreadFirst } from '../my-day/message-card.tsx';
import { myDayWords } from '../my-day/words.ts';
import confirmed from './confirmed.module.css';
import styles from './day-cards.module.css';

/** When the person who goes is to be here, or elsewhere, again. */
export function NextCard(props: { day: MyDay; state: Punched['state']['state'] }): ReactElement | null {
  const words = useWords(myDayWords);
  const language = useLanguage();
  const { next } = props.day;
  if (!next || props.state !== 'out') return null;
  const { zone, start, site } = next;
  return (
    <div className={confirmed.card}>
      <p>{words.nextLabel}</p>
      <p className={confirmed.value}>{formatTime(zone, start)}</p>
      <p>{words.nextWhere(formatShortDay(language, zone, start), site)}</p>
    </div>
  );
}

/** From a manager; the whole of it, and others, are under "My day". */
export function NewestMessage({ day }: { day: MyDay }): ReactElement | null {
  const message = unreadFirst(day.messages);
  if (!message) return null;
  return (
    <div className={confirmed.message}>
      <p className={styles.from}>
        <IconMessage size={26} stroke={1.7} aria-hidden="true" />
        {message.from}
      </p>
      <p className={styles.text}>{message.text}</p>
    </div>
  );
}
