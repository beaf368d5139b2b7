import { languages } from '@daybook/contract/languages';
import type { Language } from '@daybook/contract/values';
import { createContext, createElement, type ReactElement, type ReactNode, useContext } from 'react';

const Current = createContext<Language>(languages[0]);

/** What each language calls itself. */
export const languageNames: Record<Language, string> = { en: 'English', fil: 'Filipino' };

/** Says in which language everything inside speaks. */
export function LanguageProvider(props: { language: Language; children: ReactNode }): ReactElement {
  return createElement(Current, { value: props.language }, props.children);
}

/** The language in which this part of the screen speaks. */
export function useLanguage(): Language {
  return useContext(Current);
}

/** The phrases of a screen in the language it speaks now. */
export function useWords<W>(words: Readonly<Record<Language, W>>): W {
  return words[useLanguage()];
}
