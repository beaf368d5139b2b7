import { defineWords } from '@daybook/ui/language/define-words';

export const dueWords = defineWords({
  en: { due: 'Due about now', starts: (time: string) => `Starts ${time}` },
  fil: { due: 'Papasok na', starts: (time: string) => `Simula ${time}` },
});
