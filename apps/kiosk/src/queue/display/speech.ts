import type { Language } from '@daybook/contract/values';
import type { Call } from './calls.ts';

/** How the voices of a language are marked (BCP 47); older systems call Filipino Tagalog. */
const marks: Record<Language, readonly string[]> = { en: ['en'], fil: ['fil', 'tl'] };

const phrases: Record<Language, (number: string, room: string) => string> = {
  en: (number, room) => `Number ${number}. ${room}.`,
  fil: (number, room) => `Numero ${number}. Sa ${room}.`,
};

/** What is said of a call: the number sign by sign, and the room. */
export function sentenceOf(language: Language, { number, room }: Pick<Call, 'number' | 'room'>): string {
  return phrases[language]([...number].join(' '), room);
}

/** Whether a voice speaks a language. */
export function speaks(voice: { lang: string }, language: Language): boolean {
  const [mark] = voice.lang.toLowerCase().split(/[-_]/);
  return marks[language].some((one) => one === mark);
}

/** In which languages a call is said: those that have a voice. A system that names no voices is left to choose one. */
export function spokenIn(languages: readonly Language[], voices: readonly { lang: string }[]): Language[] {
  if (voices.length === 0) return [...languages];
  return languages.filter((language) => voices.some((voice) => speaks(voice, language)));
}
