import { defineWords } from '@daybook/ui/language/define-words';

export const decideWords = defineWords({
  en: {
    comment: 'What is not right',
    commentHelp: 'the employee reads it',
    commentFault: 'Say what is not right.',
    close: 'Close',
    someDone: (done: number, not: number) => `${done} done. ${not} could not be:`,
    'not-found': 'Not here any more.',
    'self-approval': 'Nobody approves the own hours. Another manager can.',
    stale: 'The hours changed meanwhile. Look at them again.',
    'period-lacking': 'Not all of it can be approved yet.',
    'period-locked': 'This pay period is locked already.',
    'other-pay-period': 'These dates are another pay period than this person’s. Choose the site, then lock.',
    dateWaits: (date: string, flags: readonly string[]) =>
      flags.length > 0 ? `${date}: ${flags.join(', ')}` : `${date}: not approved`,
    lockPeriod: 'Lock the period',
  },
  fil: {
    comment: 'Ano ang hindi tama',
    commentHelp: 'mababasa ng empleyado',
    commentFault: 'Sabihin kung ano ang hindi tama.',
    close: 'Isara',
    someDone: (done: number, not: number) => `${done} ang nagawa. ${not} ang hindi:`,
    'not-found': 'Wala na rito.',
    'self-approval': 'Walang nag-aapruba ng sariling oras. Puwede ang ibang manager.',
    stale: 'Nagbago ang mga oras. Tingnan ulit.',
    'period-lacking': 'Hindi pa lahat nito ay maaaprubahan.',
    'period-locked': 'Sarado na ang pay period na ito.',
    'other-pay-period': 'Iba ang pay period ng taong ito. Piliin ang site, saka isara.',
    dateWaits: (date: string, flags: readonly string[]) =>
      flags.length > 0 ? `${date}: ${flags.join(', ')}` : `${date}: hindi aprubado`,
    lockPeriod: 'Isara ang period',
  },
});
