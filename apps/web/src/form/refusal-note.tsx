import type { Refused } from '@daybook/client';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { refusalSentence } from '@daybook/ui/language/refusals';
import type { ReactElement } from 'react';
import { serverNow } from '../time.ts';
import styles from './record-form.module.css';
import { formWords } from './words.ts';

/** Why Daybook refused, beside what was asked; a fault says by which number it is found again. */
export function RefusalNote(props: {
  refused: Refused;
  /** Where a room has sentences of its own. */
  sentence?: typeof refusalSentence;
}): ReactElement {
  const words = useWords(formWords);
  const language = useLanguage();
  const { refused, sentence = refusalSentence } = props;
  const { reason, facts, requestId } = refused;
  return (
    <div className={styles.note} role="alert">
      {reason === 'no-answer' ? words.noAnswer : sentence(language, reason, facts, serverNow())}
      {reason === 'fault' && requestId && <small>{words.request(requestId)}</small>}
    </div>
  );
}
