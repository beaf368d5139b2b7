import type { DayState, PayView } from '@daybook/contract/timesheets';
import type { Language } from '@daybook/contract/values';
import type { Column } from './columns.ts';

type PaidKind = PayView['lines'][number];

interface PaperWords {
  timesheet: string;
  number: (number: string) => string;
  byRules: (name: string, version: number) => string;
  stands: {
    locked: (by: string, when: string) => string;
    signed: (when: string) => string;
    lapsed: (when: string) => string;
    open: string;
  };
  printed: (when: string, zone: string) => string;
  page: (page: number, of: number) => string;
  date: string;
  inOut: string;
  breaks: string;
  minutes: (minutes: number) => string;
  noOut: string;
  week: (from: string) => string;
  weekPart: (from: string) => string;
  total: string;
  state: string;
  states: Record<Exclude<DayState, 'empty'>, string>;
  columns: Record<Column, string>;
  kinds: Record<Exclude<PaidKind['dayKind'], 'ordinary'>, string>;
  pay: string;
  paidFor: Record<PaidKind['bucket'], string>;
  hours: string;
  rate: string;
  average: (rate: string) => string;
  times: string;
  amount: string;
  adjustments: string;
  adjustmentsText: string;
  was: string;
  is: string;
  difference: string;
  because: string;
  punches: Record<'in' | 'out' | 'break-start' | 'break-end', string>;
  came: (punch: string, time: string, day: string) => string;
  agreed: string;
  employee: string;
  manager: string;
}

/** What a timesheet says on paper. */
export const paperWords: Record<Language, PaperWords> = {
  en: {
    timesheet: 'Timesheet',
    number: (number) => `Number ${number}`,
    byRules: (name, version) => `By the rules ${name}, version ${version}.`,
    stands: {
      locked: (by, when) => `Locked by ${by}, ${when}.`,
      signed: (when) => `Signed off by the employee, ${when}.`,
      lapsed: (when) => `Signed off by the employee, ${when}, before it changed.`,
      open: 'Not locked: its hours may still change.',
    },
    printed: (when, zone) => `Printed ${when} (${zone})`,
    page: (page, of) => `Page ${page} of ${of}`,
    date: 'Date',
    inOut: 'In – out',
    breaks: 'Breaks',
    minutes: (minutes) => `${minutes} min`,
    noOut: 'no out',
    week: (from) => `Week of ${from}`,
    weekPart: (from) => `Week of ${from}, the part in this period`,
    total: 'Total',
    state: 'State',
    states: {
      open: 'Open',
      'to-decide': 'To decide',
      submitted: 'Signed off',
      approved: 'Approved',
      changed: 'Changed since',
      returned: 'Returned',
      locked: 'Locked',
    },
    columns: {
      worked: 'Worked',
      regular: 'Regular',
      overtime: 'Overtime',
      doubleTime: 'Double time',
      night: 'Night',
      restDay: 'Rest day',
      specialDay: 'Special day',
      holiday: 'Holiday',
      leave: 'Leave',
      holidayUnworked: 'Holiday, not worked',
      premium: 'Premium',
    },
    kinds: {
      rest: 'rest day',
      special: 'special day',
      'special-rest': 'special day on a rest day',
      holiday: 'holiday',
      'holiday-rest': 'holiday on a rest day',
    },
    pay: 'Pay',
    paidFor: {
      regular: 'Regular',
      overtime: 'Overtime',
      'double-time': 'Double time',
      night: 'Night',
      leave: 'Leave',
      'holiday-unworked': 'Holiday, not worked',
      premium: 'Premium',
    },
    hours: 'Hours',
    rate: 'Rate an hour',
    average: (rate) => `${rate}, the week’s average`,
    times: 'Times',
    amount: 'Amount',
    adjustments: 'Adjustments of locked pay periods',
    adjustmentsText: 'What came after a period was locked. The difference is paid in this one.',
    was: 'Locked',
    is: 'Now',
    difference: 'Difference',
    because: 'Because of',
    punches: { in: 'In', out: 'Out', 'break-start': 'Break start', 'break-end': 'Break end' },
    came: (punch, time, day) => `${punch} ${time}, recorded ${day}`,
    agreed: 'These hours are right.',
    employee: 'Employee, date',
    manager: 'Manager, date',
  },
  fil: {
    timesheet: 'Timesheet',
    number: (number) => `Numero ${number}`,
    byRules: (name, version) => `Ayon sa rules na ${name}, bersyon ${version}.`,
    stands: {
      locked: (by, when) => `Isinara ni ${by}, ${when}.`,
      signed: (when) => `Pinirmahan ng empleyado, ${when}.`,
      lapsed: (when) => `Pinirmahan ng empleyado, ${when}, bago ito nabago.`,
      open: 'Hindi pa sarado: puwede pang magbago ang oras.',
    },
    printed: (when, zone) => `Na-print ${when} (${zone})`,
    page: (page, of) => `Pahina ${page} ng ${of}`,
    date: 'Petsa',
    inOut: 'Pasok – labas',
    breaks: 'Break',
    minutes: (minutes) => `${minutes} min`,
    noOut: 'walang out',
    week: (from) => `Linggo ng ${from}`,
    weekPart: (from) => `Linggo ng ${from}, ang nasa period lang`,
    total: 'Kabuuan',
    state: 'Kalagayan',
    states: {
      open: 'Bukas',
      'to-decide': 'Pagpapasyahan',
      submitted: 'Pinirmahan',
      approved: 'Aprubado',
      changed: 'Nabago mula noon',
      returned: 'Ibinalik',
      locked: 'Sarado',
    },
    columns: {
      worked: 'Trabaho',
      regular: 'Regular',
      overtime: 'Overtime',
      doubleTime: 'Doble',
      night: 'Gabi',
      restDay: 'Araw ng pahinga',
      specialDay: 'Special day',
      holiday: 'Holiday',
      leave: 'Leave',
      holidayUnworked: 'Holiday, walang pasok',
      premium: 'Premium',
    },
    kinds: {
      rest: 'araw ng pahinga',
      special: 'special day',
      'special-rest': 'special day sa araw ng pahinga',
      holiday: 'holiday',
      'holiday-rest': 'holiday sa araw ng pahinga',
    },
    pay: 'Sahod',
    paidFor: {
      regular: 'Regular',
      overtime: 'Overtime',
      'double-time': 'Doble',
      night: 'Gabi',
      leave: 'Leave',
      'holiday-unworked': 'Holiday, walang pasok',
      premium: 'Premium',
    },
    hours: 'Oras',
    rate: 'Rate kada oras',
    average: (rate) => `${rate}, average ng linggo`,
    times: 'Beses',
    amount: 'Halaga',
    adjustments: 'Adjustment ng mga saradong pay period',
    adjustmentsText: 'Mga dumating matapos isara ang period. Dito babayaran ang diperensiya.',
    was: 'Isinara',
    is: 'Ngayon',
    difference: 'Diperensiya',
    because: 'Dahil sa',
    punches: { in: 'In', out: 'Out', 'break-start': 'Simula ng break', 'break-end': 'Tapos ng break' },
    came: (punch, time, day) => `${punch} ${time}, naitala ${day}`,
    agreed: 'Tama ang mga oras na ito.',
    employee: 'Empleyado, petsa',
    manager: 'Manager, petsa',
  },
};
