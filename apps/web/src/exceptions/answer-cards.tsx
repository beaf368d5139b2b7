import type { Answer, ExceptionDetail } from '@daybook/contract/exceptions';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { type ReactElement, useId } from 'react';
import { answerWords, type Told } from './answer-words.ts';
import styles from './decide.module.css';
import { exceptionWords } from './words.ts';

/** What may be answered, likeliest first; each says what it changes. */
export function AnswerCards(props: {
  detail: ExceptionDetail;
  told: Told;
  chosen: Answer;
  choose: (answer: Answer) => void;
}): ReactElement {
  const words = useWords(exceptionWords);
  const language = useLanguage();
  const name = useId();
  return (
    <fieldset className={styles.cards}>
      <legend className="unseen">{words.answers}</legend>
      {props.detail.answers.map((answer, index) => {
        const { title, changes } = answerWords[language][answer];
        return (
          <label key={answer} className={styles.card}>
            <input
              type="radio"
              name={name}
              checked={answer === props.chosen}
              onChange={() => props.choose(answer)}
              aria-labelledby={`${name}${answer}title`}
              aria-describedby={`${name}${answer}`}
            />
            <span className={styles.cardText}>
              <b id={`${name}${answer}title`}>{title(props.told)}</b>
              <span id={`${name}${answer}`}>{changes(props.told)}</span>
            </span>
            <kbd>{index + 1}</kbd>
          </label>
        );
      })}
    </fieldset>
  );
}
