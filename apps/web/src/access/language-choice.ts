import { languages } from '@daybook/contract/languages';
import type { Language } from '@daybook/contract/values';
import { useSyncExternalStore } from 'react';

const key = 'daybook-language';
const listeners = new Set<() => void>();

function isLanguage(value: string | null | undefined): value is Language {
  return languages.some((language) => language === value);
}

/** As chosen in this browser before, else the first of the browser's own that Daybook speaks. */
function firstChoice(): Language {
  const kept = localStorage.getItem(key);
  if (isLanguage(kept)) return kept;
  // Browsers call Filipino `fil` or, as its base, Tagalog `tl`.
  const own = navigator.languages.map((tag) => tag.split('-')[0]).map((tag) => (tag === 'tl' ? 'fil' : tag));
  return own.find(isLanguage) ?? 'en';
}

let chosen = firstChoice();

/** Whether somebody chose a language in this browser, or a link chose it for them. */
export function hasChosenLanguage(): boolean {
  return isLanguage(localStorage.getItem(key));
}

/** Makes every screen of this browser speak the language, also before the next sign-in. */
export function chooseLanguage(language: Language): void {
  if (language === chosen) return;
  chosen = language;
  localStorage.setItem(key, language);
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The language that this browser speaks now. */
export function useChosenLanguage(): Language {
  return useSyncExternalStore(subscribe, () => chosen);
}
