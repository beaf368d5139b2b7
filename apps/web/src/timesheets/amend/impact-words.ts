import { defineWords } from '@daybook/ui/language/define-words';
import { plural } from '@daybook/ui/language/plural';

export const impactWords = defineWords({
  en: {
    title: 'What it changes',
    week: (from: string, before: string, after: string) => `Week of ${from}: ${before} to ${after} h.`,
    weekAndOvertime: (from: string, before: string, after: string, overtimeBefore: string, overtimeAfter: string) =>
      `Week of ${from}: ${before} to ${after} h, overtime ${overtimeBefore} to ${overtimeAfter}.`,
    nothing: 'No figure changes.',
    lose: (days: string, n: number) =>
      plural('en', n, { one: `${days} loses approval.`, other: `${days} lose approval.` }),
    keep: 'No approval is lost.',
    locked: (days: string, n: number) =>
      plural('en', n, {
        one: `${days} is locked: the difference is paid as an adjustment in the open period.`,
        other: `${days} are locked: the difference is paid as an adjustment in the open period.`,
      }),
    waits: (day: string, flags: string) => `${day} waits for a decision then: ${flags}.`,
    asking: 'Working it out',
  },
  fil: {
    title: 'Ang mababago',
    week: (from: string, before: string, after: string) => `Linggo ng ${from}: mula ${before} naging ${after} h.`,
    weekAndOvertime: (from: string, before: string, after: string, overtimeBefore: string, overtimeAfter: string) =>
      `Linggo ng ${from}: mula ${before} naging ${after} h, overtime mula ${overtimeBefore} naging ${overtimeAfter}.`,
    nothing: 'Walang bilang na magbabago.',
    lose: (days: string, _n: number) => `Mawawalan ng aprub ang ${days}.`,
    keep: 'Walang mawawalang aprub.',
    locked: (days: string, _n: number) =>
      `Sarado ang ${days}: babayaran ang diperensiya bilang adjustment sa bukas na period.`,
    waits: (day: string, flags: string) => `Maghihintay ng pasya ang ${day}: ${flags}.`,
    asking: 'Kinukuwenta',
  },
});
