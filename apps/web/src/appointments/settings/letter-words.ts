import { defineWords } from '@daybook/ui/language/define-words';

export const letterWords = defineWords({
  en: {
    letters: 'Letters of the queue',
    text: (site: string) =>
      `With which letter numbers begin at ${site}. P is the priority lane’s. Numbers that were given stay.`,
    none: 'Nobody gives a service here yet.',
    letterOf: (service: string) => `Letter of ${service}`,
    saveOf: (service: string) => `Save the letter of ${service}`,
    next: 'By itself',
    wrong: 'One or two letters, and not P.',
    saved: (service: string, letter: string) => `${service} begins with ${letter}`,
  },
  fil: {
    letters: 'Mga titik ng pila',
    text: (site: string) =>
      `Anong titik ang simula ng mga numero sa ${site}. P ang sa priority lane. Mananatili ang mga naibigay nang numero.`,
    none: 'Wala pang nagbibigay ng serbisyo rito.',
    letterOf: (service: string) => `Titik ng ${service}`,
    saveOf: (service: string) => `I-save ang titik ng ${service}`,
    next: 'Kusa',
    wrong: 'Isa o dalawang titik, at hindi P.',
    saved: (service: string, letter: string) => `${letter} ang simula ng ${service}`,
  },
});
