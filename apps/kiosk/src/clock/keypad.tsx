import { useWords } from '@daybook/ui/language/current';
import { IconBackspace } from '@tabler/icons-react';
import { type ReactElement, useEffect } from 'react';
import type { Tell } from '../use-kiosk.ts';
import styles from './keypad.module.css';
import { clockWords } from './words.ts';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Ten digits for fingers; a keyboard's own work as well. */
export function Keypad(props: { off: boolean; tell: Tell }): ReactElement {
  const { off, tell } = props;
  const words = useWords(clockWords);
  useEffect(() => {
    if (off) return;
    const listen = (event: KeyboardEvent) => {
      if (/^\d$/.test(event.key)) tell({ is: 'digit', digit: event.key });
      else if (event.key === 'Backspace') tell({ is: 'erase' });
      else if (event.key === 'Delete') tell({ is: 'clear' });
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [off, tell]);
  const key = (digit: string) => (
    <button
      key={digit}
      type="button"
      className={styles.key}
      aria-disabled={off}
      onClick={() => !off && tell({ is: 'digit', digit })}
    >
      {digit}
    </button>
  );
  return (
    <div className={styles.keys}>
      {digits.map(key)}
      <button
        type="button"
        className={`${styles.key} ${styles.word}`}
        aria-disabled={off}
        onClick={() => !off && tell({ is: 'clear' })}
      >
        {words.clear}
      </button>
      {key('0')}
      <button
        type="button"
        className={`${styles.key} ${styles.word}`}
        aria-disabled={off}
        aria-label={words.delete}
        onClick={() => !off && tell({ is: 'erase' })}
      >
        <IconBackspace size={40} stroke={1.7} aria-hidden="true" />
      </button>
    </div>
  );
}
