import type { PunchMethod, PunchSource } from '@daybook/contract/clock';
import type { Language } from '@daybook/contract/values';

/** By what a punch was made. */
export const methodNames: Record<Language, Record<PunchMethod, string>> = {
  en: { pin: 'By PIN', badge: 'By badge', named: 'By name alone', manager: 'Entered by a manager' },
  fil: { pin: 'Sa PIN', badge: 'Sa badge', named: 'Sa pangalan lang', manager: 'Inilagay ng manager' },
};

/** How a punch came, where that is worth a word. */
export const sourceNames: Record<Language, Partial<Record<PunchSource, string>>> = {
  en: { override: 'Let in early by a manager' },
  fil: { override: 'Pinapasok nang maaga ng manager' },
};
