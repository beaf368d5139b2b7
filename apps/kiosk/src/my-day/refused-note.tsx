import { useLanguage, useWords } from '@daybook/ui/language/current';
import { tabletSentence } from '@daybook/ui/language/tablet-refusals';
import type { ReactElement } from 'react';
import { isOwnReason, type Refused } from '../state.ts';
import { serverNow } from '../time.ts';
import styles from './card.module.css';
import { myDayWords } from './words.ts';

/** Why what was sent was not taken. */
export function RefusedNote(props: { refused: Refused | null }): ReactElement {
  const words = useWords(myDayWords);
  const language = useLanguage();
  return (
    <p className={styles.refused} role="alert">
      {props.refused && sentence(props.refused)}
    </p>
  );

  function sentence({ reason, facts }: Refused): string {
    if (isOwnReason(reason)) return words.noAnswer;
    // The sentence of the clock speaks of the tablet's own time; here it is the typed one.
    if (reason === 'future-punch') return words.stillToCome;
    return tabletSentence(language, reason, facts, serverNow());
  }
}
