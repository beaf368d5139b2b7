import { defineWords } from '@daybook/ui/language/define-words';

/** The screen says everything in every language at once: nobody stands before it who could choose. */
export const displayWords = defineWords({
  en: {
    called: 'Now called',
    calledNone: 'Nobody is called',
    next: 'Next',
    nextNone: 'Nobody waits',
    express: 'Express lane',
    regular: 'Regular',
    tip: 'Seniors, pregnant, with disability: ask for an express number.',
    silent: (time: string) => `No network since ${time}`,
    starting: 'Connecting',
    noSound: 'No sound yet: touch the screen once',
  },
  fil: {
    called: 'Tinatawag',
    calledNone: 'Walang tinatawag',
    next: 'Susunod',
    nextNone: 'Walang naghihintay',
    express: 'Priority lane',
    regular: 'Karaniwan',
    tip: 'Senior, buntis, may kapansanan: humingi ng priority na numero.',
    silent: (time: string) => `Walang network mula ${time}`,
    starting: 'Kumokonekta',
    noSound: 'Wala pang tunog: hawakan ang screen',
  },
});
