import type { CashLine, ReportState } from '@daybook/contract/reports';
import type { Language } from '@daybook/contract/values';

interface PaperWords {
  title: string;
  correction: string;
  states: Record<ReportState, string>;
  version: (number: number, of: number) => string;
  takings: string;
  tender: string;
  till: string;
  slips: string;
  difference: string;
  amount: string;
  cash: string;
  total: string;
  drawer: string;
  lines: Record<CashLine['line'], string>;
  expected: string;
  counted: string;
  off: string;
  firstOff: string;
  limit: string;
  over: string;
  left: string;
  fromBefore: (date: string) => string;
  entries: string;
  kinds: { 'paid-in': string; 'paid-out': string; drop: string; deposit: string };
  counts: string;
  countedBy: (number: number, name: string, at: string) => string;
  afterShown: string;
  loose: string;
  notCounted: string;
  answers: string;
  reasons: { 'still-in': string; variance: string };
  people: string;
  hours: string;
  stillIn: string;
  exceptions: (n: number) => string;
  deeds: string;
  opened: string;
  handedIn: (number: number) => string;
  approved: (number: number) => string;
  returned: (number: number) => string;
  reopened: (number: number) => string;
  changed: string;
  nothing: string;
  files: string;
  printed: (when: string, zone: string) => string;
  page: (page: number, of: number) => string;
}

export const paperWords: Record<Language, PaperWords> = {
  en: {
    title: 'End-of-day report',
    correction: 'Correction of a closed month',
    states: {
      draft: 'Being written, not handed in.',
      submitted: 'Handed in, waits for approval.',
      returned: 'Returned, to be handed in again.',
      approved: 'Approved.',
    },
    version: (number, of) => `Version ${number} of ${of}.`,
    takings: 'Takings',
    tender: 'Paid by',
    till: 'Till',
    slips: 'Slips',
    difference: 'Difference',
    amount: 'Amount',
    cash: 'Cash that was kept',
    total: 'Takings',
    drawer: 'The drawer',
    lines: {
      float: 'Float',
      tendered: 'Cash taken',
      change: 'Change',
      refunds: 'Refunds',
      'paid-in': 'Paid in',
      'paid-out': 'Paid out',
      drops: 'To the safe',
    },
    expected: 'Expected',
    counted: 'Counted',
    off: 'Difference',
    firstOff: 'Difference of the first count',
    limit: 'Limit',
    over: 'Over the limit',
    left: 'Left in the drawer',
    fromBefore: (date) => `Float against what ${date} left`,
    entries: 'Money in and out',
    kinds: { 'paid-in': 'Paid in', 'paid-out': 'Paid out', drop: 'To the safe', deposit: 'Deposit' },
    counts: 'Counts',
    countedBy: (number, name, at) => `Count ${number}, ${name}, ${at}`,
    afterShown: 'Counted again after the expected figure was shown.',
    loose: 'Coins counted as a sum',
    notCounted: 'No count is locked.',
    answers: 'Answers',
    reasons: { 'still-in': 'Why people are still in', variance: 'Why the drawer is off' },
    people: 'People and hours',
    hours: 'Hours',
    stillIn: 'still in',
    exceptions: (n) => (n === 1 ? '1 exception was open.' : `${n} exceptions were open.`),
    deeds: 'Who did what',
    opened: 'Opened',
    handedIn: (number) => `Handed in, version ${number}`,
    approved: (number) => `Approved, version ${number}`,
    returned: (number) => `Returned, version ${number}`,
    reopened: (number) => `Opened again, version ${number}`,
    changed: 'changed',
    nothing: 'nothing',
    files: 'Photos and documents',
    printed: (when, zone) => `Printed on ${when} (${zone})`,
    page: (page, of) => `Page ${page} of ${of}`,
  },
  fil: {
    title: 'End-of-day report',
    correction: 'Pagtatama sa saradong buwan',
    states: {
      draft: 'Isinusulat pa, hindi pa isinusumite.',
      submitted: 'Isinumite, naghihintay ng pag-apruba.',
      returned: 'Ibinalik, isusumite ulit.',
      approved: 'Inaprubahan.',
    },
    version: (number, of) => `Bersyon ${number} ng ${of}.`,
    takings: 'Kita',
    tender: 'Tender',
    till: 'Kaha',
    slips: 'Mga slip',
    difference: 'Pagkakaiba',
    amount: 'Halaga',
    cash: 'Cash na naiwan',
    total: 'Kita',
    drawer: 'Ang kaha',
    lines: {
      float: 'Float sa pagbubukas',
      tendered: 'Benta sa cash',
      change: 'Sukling ibinigay',
      refunds: 'Refund sa cash',
      'paid-in': 'Ipinasok na cash',
      'paid-out': 'Inilabas na cash',
      drops: 'Inilagay sa safe',
    },
    expected: 'Inaasahan',
    counted: 'Nabilang',
    off: 'Pagkakaiba',
    firstOff: 'Pagkakaiba ng unang bilang',
    limit: 'Limit',
    over: 'Lampas sa limit',
    left: 'Iniwan sa kaha',
    fromBefore: (date) => `Float kumpara sa iniwan noong ${date}`,
    entries: 'Perang pumasok at lumabas',
    kinds: { 'paid-in': 'Ipinasok', 'paid-out': 'Inilabas', drop: 'Sa safe', deposit: 'Deposito' },
    counts: 'Mga bilang',
    countedBy: (number, name, at) => `Bilang ${number}, ${name}, ${at}`,
    afterShown: 'Binilang ulit matapos ipakita ang inaasahan.',
    loose: 'Baryang binilang nang buo',
    notCounted: 'Walang naka-lock na bilang.',
    answers: 'Mga sagot',
    reasons: { 'still-in': 'Bakit may nakapasok pa', variance: 'Bakit hindi tugma ang kaha' },
    people: 'Mga tao at oras',
    hours: 'Oras',
    stillIn: 'nakapasok pa',
    exceptions: (n) => `${n} exception ang bukas.`,
    deeds: 'Sino ang gumawa ng ano',
    opened: 'Binuksan',
    handedIn: (number) => `Isinumite, bersyon ${number}`,
    approved: (number) => `Inaprubahan, bersyon ${number}`,
    returned: (number) => `Ibinalik, bersyon ${number}`,
    reopened: (number) => `Binuksan ulit, bersyon ${number}`,
    changed: 'binago',
    nothing: 'wala',
    files: 'Mga larawan at dokumento',
    printed: (when, zone) => `Na-print noong ${when} (${zone})`,
    page: (page, of) => `Pahina ${page} ng ${of}`,
  },
};
