import { languages } from '@daybook/contract/languages';
import type { Language } from '@daybook/contract/values';
import { languageNames, useLanguage, useWords } from '@daybook/ui/language/current';
import { createContext, type ReactElement, type ReactNode, useContext, useEffect, useRef } from 'react';
import { chooseLanguage } from '../access/language-choice.ts';
import { BackIcon, LanguageIcon } from './icons.tsx';
import styles from './sheet.module.css';
import { bookWords } from './words.ts';

/** What stands above every step of one page. */
export interface Head {
  title: string;
  place?: string | undefined;
  back?: (() => void) | undefined;
}

/** What else happens when somebody chooses a language: who is signed in keeps it. */
export const AfterChoice = createContext<(language: Language) => void>(() => undefined);

let opened = false;

/** One screen for a visitor: what it is, the way back and the language above, the one action in a foot that stays. */
export function Sheet(props: Head & { foot?: ReactNode; children: ReactNode }): ReactElement {
  const words = useWords(bookWords);
  const { title, place, back, foot } = props;
  useEffect(() => {
    document.title = place ? `${title} · ${place}` : title;
  }, [title, place]);
  const main = useRef<HTMLElement>(null);
  // What was pressed is gone with the screen before: the keys go on from the top of this one.
  useEffect(() => {
    if (opened) main.current?.focus({ preventScroll: true });
    opened = true;
  }, []);
  return (
    <div className={styles.page}>
      <div className={styles.sheet}>
        <header className={styles.top}>
          {back && (
            <button type="button" className={styles.back} onClick={back} aria-label={words.back}>
              <BackIcon />
            </button>
          )}
          <div className={styles.names}>
            <h1 className={styles.title}>{title}</h1>
            {place && <p className={styles.place}>{place}</p>}
          </div>
          <LanguageChoice />
        </header>
        <main className={styles.main} ref={main} tabIndex={-1}>
          {props.children}
        </main>
        {foot && <footer className={styles.foot}>{foot}</footer>}
      </div>
    </div>
  );
}

function LanguageChoice(): ReactElement {
  const words = useWords(bookWords);
  const language = useLanguage();
  const afterChoice = useContext(AfterChoice);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <label className={styles.language}>
      <LanguageIcon />
      <select
        aria-label={words.language}
        value={language}
        onChange={({ currentTarget }) => {
          const chosen = languages.find((one) => one === currentTarget.value);
          if (!chosen) return;
          chooseLanguage(chosen);
          afterChoice(chosen);
        }}
      >
        {languages.map((one) => (
          <option key={one} value={one} lang={one}>
            {languageNames[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
