import { refusedBy } from '@daybook/client/refused';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDay } from '@daybook/ui/language/format';
import { type ReactElement, useEffect, useRef } from 'react';
import { Button } from './button.tsx';
import { timeAlone } from './time-text.ts';
import styles from './trouble.module.css';
import { type TroubleSentence, troubleOf } from './trouble-of.ts';
import { troubleWords } from './trouble-words.ts';

/** What went wrong while looking, holding or reserving, in a sentence, with the buttons that help. */
export function Trouble(props: {
  error: unknown;
  step: 'look' | 'hold' | 'request';
  zone?: string;
  retry?: () => void;
  take?: (startsAt: string) => void;
  elsewhere?: () => void;
}): ReactElement {
  const { error, step, zone = 'UTC', retry, take, elsewhere } = props;
  const words = useWords(troubleWords);
  const language = useLanguage();
  const refused = refusedBy(error);
  const { sentence, free, help } = troubleOf(refused, step);
  const note = useRef<HTMLDivElement>(null);
  // It may stand above what was pressed, out of sight.
  useEffect(() => {
    if (error) note.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  return (
    <div className={`${styles.trouble} ${styles[toneOf(sentence)]}`} role="alert" ref={note}>
      <p>{words[sentence]}</p>
      {free.length > 0 && take && (
        <ul className={styles.free}>
          {free.map(({ startsAt }) => (
            <li key={startsAt}>
              <Button look="plain" press={() => take(startsAt)}>
                {`${formatShortDay(language, zone, startsAt)}, ${timeAlone(language, zone, startsAt)}`}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {help === 'again' && retry && (
        <Button look="plain" press={retry}>
          {words.again}
        </Button>
      )}
      {help === 'elsewhere' && elsewhere && (
        <Button look="plain" press={elsewhere}>
          {words.chooseDay}
        </Button>
      )}
      {sentence === 'other' && refused.requestId && (
        <p className={styles.small}>{words.requestId(refused.requestId)}</p>
      )}
    </div>
  );
}

/** Amber for what somebody else's luck or the network did, red for what nobody expected. */
function toneOf(sentence: TroubleSentence): 'late' | 'exc' {
  return sentence === 'other' ? 'exc' : 'late';
}
