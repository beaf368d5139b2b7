import { useWords } from '@daybook/ui/language/current';
import { IconMessage } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import styles from './card.module.css';
import type { PageProps } from './my-day.tsx';
import { myDayWords } from './words.ts';

/** The newest message; a press opens it whole, and those before it. */
export function MessageCard({ day, visit, tell }: PageProps): ReactElement | null {
  const words = useWords(myDayWords);
  const [newest] = day.messages;
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
        <span className={styles.more}>{others > 1 ? words.messagesOf(others) : words.readAll}</span>
      </span>
      <span className={styles.text}>{newest.text}</span>
    </button>
  );
}
