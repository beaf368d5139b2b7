import { defineWords } from '@daybook/ui/language/define-words';

const nth = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
];

export const limitWords = defineWords({
  en: {
    day: (limit: string) => `Over ${limit} in a day`,
    week: (limit: string) => `Over ${limit} in the week`,
    seventh: 'The seventh day of the week',
    seventhText: (what: string) => `Every day of this workweek was worked. What is worked on the seventh is ${what}.`,
    nth: (hour: number, at: string, what: string) =>
      `The ${nth[hour - 1] ?? `${hour}th`} hour ended at ${at}. What follows is ${what}.`,
    worked: (limit: string, at: string, what: string) => `${limit} were worked by ${at}. What follows is ${what}.`,
    weekReached: (limit: string, at: string, what: string) =>
      `${limit} of the week were reached at ${at}. What follows is ${what}.`,
    weekBefore: (limit: string, what: string) =>
      `${limit} of the week were reached before this. What follows is ${what}.`,
    before: (from: string) => `Regular in the week before this day, from ${from}`,
    overtime: (times: string) => `overtime at ${times}`,
    overtimeOnSpecial: (times: string) => `overtime at ${times} of the day’s own rate`,
    doubleTime: (times: string) => `double time at ${times}`,
    span: (from: string, to: string) => `${from} to ${to}`,
  },
  fil: {
    day: (limit: string) => `Lampas ${limit} sa isang araw`,
    week: (limit: string) => `Lampas ${limit} sa linggo`,
    seventh: 'Ikapitong araw ng linggo',
    seventhText: (what: string) => `May pasok sa bawat araw ng workweek na ito. Ang pasok sa ikapito ay ${what}.`,
    nth: (hour: number, at: string, what: string) => `Natapos ang ika-${hour} oras nang ${at}. Ang kasunod ay ${what}.`,
    worked: (limit: string, at: string, what: string) => `Umabot sa ${limit} nang ${at}. Ang kasunod ay ${what}.`,
    weekReached: (limit: string, at: string, what: string) =>
      `Umabot sa ${limit} ang linggo nang ${at}. Ang kasunod ay ${what}.`,
    weekBefore: (limit: string, what: string) => `Umabot na sa ${limit} ang linggo bago nito. Ang kasunod ay ${what}.`,
    before: (from: string) => `Regular sa linggo bago ang araw na ito, mula ${from}`,
    overtime: (times: string) => `overtime sa ${times}`,
    overtimeOnSpecial: (times: string) => `overtime sa ${times} ng rate ng araw`,
    doubleTime: (times: string) => `doble sa ${times}`,
    span: (from: string, to: string) => `${from} hanggang ${to}`,
  },
});
