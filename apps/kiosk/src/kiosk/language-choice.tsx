import type { Language } from '@daybook/contract/values';
import { languageNames, useLanguage, useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import styles from './language-choice.module.css';
import { kioskWords } from './words.ts';

/** In which language the tablet speaks to the person in front of it. */
export function LanguageChoice(props: {
  languages: readonly Language[];
  onChoose: (language: Language) => void;
}): ReactElement {
  const words = useWords(kioskWords);
  const current = useLanguage();
  return (
    <fieldset className={styles.choice}>
      <legend className="unseen">{words.language}</legend>
      {props.languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          onClick={() => props.onChoose(language)}
        >
          {languageNames[language]}
        </button>
      ))}
    </fieldset>
  );
}
