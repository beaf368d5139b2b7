import { defineWords } from '@daybook/ui/language/define-words';

export const periodWords = defineWords({
  en: {
    period: 'Pay period',
    before: 'The pay period before',
    after: 'The pay period after',
    toCurrent: 'To the pay period that runs',
  },
  fil: {
    period: 'Pay period',
    before: 'Naunang pay period',
    after: 'Susunod na pay period',
    toCurrent: 'Sa kasalukuyang pay period',
  },
});
