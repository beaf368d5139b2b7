import type { MyDay } from '@daybook/contract/kiosk';
import { useWords } from '@daybook/ui/language/current';
import { IconMessage } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import styles from './card.module.css';
import type { PageProps } from './my-day.tsx';
import { myDayWords } from './words.ts';

/** The newest that was not read yet; the newest of all when each was. */
export function unreadFirst(messages: MyDay['messages']): MyDay['messages'][number] | undefined {
  return messages.find(({ readAt }) => readAt === null) ?? messages[0];
}

/** The newest message; a press opens it whole, and those before it. */
export function MessageCard({ day, visit, tell }: PageProps): ReactElement | null {
  const words = useWords(myDayWords);
  const newest = unreadFirst(day.messages);
  if (!newest) return null;
  const others = day.messages.length;
  return (
    <button
      type="button"
      className={`${styles.card} ${styles.press}`}
      onClick={() => tell({ is: 'my day turned', visit, page: 'messages' })}
    >
      <span className={styles.from}>
        <IconMessage size={26} stroke={1.7} aria-hidden="true" />
        {newest.from}
        {newest.readAt === null && <b className={styles.fresh}>{words.fresh}</b>}
        <span className={styles.more}>{others > 1 ? words.messagesOf(others) : words.readAll}</span>
      </span>
      <span className={styles.text}>{newest.text}</span>
    </button>
  );
}
