import { defineWords } from '@daybook/ui/language/define-words';

export const punchWords = defineWords({
  en: {
    title: 'Punches',
    pin: (punch: string) => `${punch}, by PIN`,
    badge: (punch: string) => `${punch}, by badge`,
    named: (punch: string) => `${punch}, by name alone`,
    manager: (punch: string) => `${punch}, entered by a manager`,
    at: (how: string, tablet: string) => `${how}, ${tablet}`,
    added: (punch: string) => `${punch}, amended`,
    addedBy: (punch: string, by: string) => `${punch}, by ${by}`,
    noOut: 'Out',
    running: 'Still in',
  },
  fil: {
    title: 'Mga punch',
    pin: (punch: string) => `${punch}, sa PIN`,
    badge: (punch: string) => `${punch}, sa badge`,
    named: (punch: string) => `${punch}, sa pangalan lang`,
    manager: (punch: string) => `${punch}, inilagay ng manager`,
    at: (how: string, tablet: string) => `${how}, ${tablet}`,
    added: (punch: string) => `${punch}, itinama`,
    addedBy: (punch: string, by: string) => `${punch}, ni ${by}`,
    noOut: 'Lumabas',
    running: 'Nakapasok pa',
  },
});
