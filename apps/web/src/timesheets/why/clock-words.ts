import { defineWords } from '@daybook/ui/language/define-words';

export const clockWords = defineWords({
  en: {
    forward: (at: string, span: string) => `The clock was set forward at ${at}: ${span} less`,
    back: (at: string, span: string) => `The clock was set back at ${at}: ${span} more`,
    why: 'The time that passed counts, not what the clock on the wall shows.',
  },
  fil: {
    forward: (at: string, span: string) => `Iniabante ang orasan nang ${at}: bawas ${span}`,
    back: (at: string, span: string) => `Iniatras ang orasan nang ${at}: dagdag ${span}`,
    why: 'Ang oras na lumipas ang binibilang, hindi ang nakikita sa orasan.',
  },
});
