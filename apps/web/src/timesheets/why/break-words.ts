import { defineWords } from '@daybook/ui/language/define-words';

export const breakWords = defineWords({
  en: {
    onePaid: 'The break is paid',
    allPaid: 'The breaks are paid',
    oneUnpaid: 'The break is unpaid',
    noneIsPaid: 'The breaks are unpaid',
    mixed: 'Short breaks are paid, longer ones are not',
    paidUpTo: (length: string) => `A break of up to ${length} is paid.`,
    doubt: 'A break of it is longer than a rest and shorter than a meal. The rules decide whether it is paid.',
    paid: (from: string, to: string) => `${from} to ${to}, paid`,
    less: (all: string, breaks: string) => `${all} less ${breaks}`,
  },
  fil: {
    onePaid: 'Bayad ang break',
    allPaid: 'Bayad ang mga break',
    oneUnpaid: 'Hindi bayad ang break',
    noneIsPaid: 'Hindi bayad ang mga break',
    mixed: 'Bayad ang maiikling break, hindi ang mas mahahaba',
    paidUpTo: (length: string) => `Bayad ang break na hanggang ${length}.`,
    doubt: 'May break na mas mahaba sa pahinga at mas maikli sa kainan. Ang rules ang nagsasabi kung bayad ito.',
    paid: (from: string, to: string) => `${from} hanggang ${to}, bayad`,
    less: (all: string, breaks: string) => `${all} bawas ang ${breaks}`,
  },
});
