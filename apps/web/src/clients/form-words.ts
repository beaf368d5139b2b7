import { defineWords } from '@daybook/ui/language/define-words';

export const clientFormWords = defineWords({
  en: {
    nameHelp: 'The whole name, as it is written.',
    nameMissing: 'Write the whole name.',
    birthDateWrong: 'Write a date that has been.',
    phoneWrong: 'Write the number in digits, 0917 555 0142.',
    emailWrong: 'Write a whole address, ana@example.org.',
    languageHelp: 'Messages are written in it.',
    remindersHelp: 'A mail before an appointment',
    create: 'Add',
    despite: 'Add all the same',
    isKnown: 'Is it one of these?',
    same: 'Same name and birth date',
    near: 'Alike',
  },
  fil: {
    nameHelp: 'Ang buong pangalan, gaya ng pagkakasulat.',
    nameMissing: 'Isulat ang buong pangalan.',
    birthDateWrong: 'Isulat ang petsang lumipas na.',
    phoneWrong: 'Isulat ang numero, 0917 555 0142.',
    emailWrong: 'Isulat ang buong address, ana@example.org.',
    languageHelp: 'Dito isinusulat ang mga mensahe.',
    remindersHelp: 'Mail bago ang appointment',
    create: 'Idagdag',
    despite: 'Idagdag pa rin',
    isKnown: 'Isa ba sa mga ito?',
    same: 'Parehong pangalan at kapanganakan',
    near: 'Magkahawig',
  },
});
