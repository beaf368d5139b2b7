import type { DayFlag } from '@daybook/contract/timesheets';
import type { Language } from '@daybook/contract/values';
import { defineWords } from '@daybook/ui/language/define-words';
import { plural } from '@daybook/ui/language/plural';

export const personWords = defineWords({
  en: {
    back: 'All timesheets',
    approve: 'Approve',
    return: 'Return',
    reopen: 'Take back',
    lock: 'Lock',
    own: 'Own hours: another manager approves them.',
    lockedBy: (name: string, when: string) => `Locked by ${name}, ${when}. What comes later is paid as an adjustment.`,
    signedOff: (name: string, when: string) => `Signed off by ${name}, ${when}.`,
    lapsed: (name: string, when: string) => `Signed off by ${name}, ${when}, before the hours changed.`,
    returned: (name: string, when: string) => `Returned by ${name}, ${when}:`,
    toDecide: (n: number) => plural('en', n, { one: 'Day to decide', other: 'Days to decide' }),
    pay: 'Pay',
    decide: 'Decide',
    moreDays: (n: number) => plural('en', n, { one: 'One more day waits.', other: `${n} more days wait.` }),
    nothing: 'Nothing was punched in this pay period.',
    nothingText: 'That nothing was worked can be approved too, when it is over.',
    why: 'Why',
    amend: 'Amend',
    signEmployee: 'Employee, date',
    signManager: 'Manager, date',
    paper: (name: string, number: string, site: string) => `${name}, number ${number}, ${site}`,
    byRules: (name: string, version: number) => `By the rules ${name}, version ${version}`,
  },
  fil: {
    back: 'Lahat ng timesheet',
    approve: 'Aprubahan',
    return: 'Ibalik',
    reopen: 'Bawiin',
    lock: 'Isara',
    own: 'Sariling oras: ibang manager ang mag-aapruba.',
    lockedBy: (name: string, when: string) =>
      `Isinara ni ${name}, ${when}. Ang darating pa ay babayaran bilang adjustment.`,
    signedOff: (name: string, when: string) => `Pinirmahan ni ${name}, ${when}.`,
    lapsed: (name: string, when: string) => `Pinirmahan ni ${name}, ${when}, bago nagbago ang mga oras.`,
    returned: (name: string, when: string) => `Ibinalik ni ${name}, ${when}:`,
    toDecide: (n: number) => plural('fil', n, { one: 'Araw na pagpapasyahan', other: 'Araw na pagpapasyahan' }),
    pay: 'Sahod',
    decide: 'Pagpasyahan',
    moreDays: (n: number) =>
      plural('fil', n, { one: 'May isang araw pang naghihintay.', other: `May ${n} araw pang naghihintay.` }),
    nothing: 'Walang punch sa pay period na ito.',
    nothingText: 'Maaaprubahan din na walang pasok, kapag tapos na ito.',
    why: 'Bakit',
    amend: 'Itama',
    signEmployee: 'Empleyado, petsa',
    signManager: 'Manager, petsa',
    paper: (name: string, number: string, site: string) => `${name}, numero ${number}, ${site}`,
    byRules: (name: string, version: number) => `Ayon sa rules na ${name}, bersyon ${version}`,
  },
});

/** What a day waits for, in one sentence. */
export const waitsFor: Record<Language, Partial<Record<DayFlag, (day: string, name: string) => string>>> = {
  en: {
    'missing-out': (day) => `${day} has no out. Decide it, then approve.`,
    'over-longest-shift': (day) => `${day} is longer than the longest shift. Decide it, then approve.`,
    held: (day) => `A punch of ${day} waits. Decide it, then approve.`,
    asked: (day, name) => `${name} asks for an amendment of ${day}. Decide it, then approve.`,
    'still-running': (day) => `${day} is not over yet.`,
  },
  fil: {
    'missing-out': (day) => `Walang out ang ${day}. Pagpasyahan ito, saka aprubahan.`,
    'over-longest-shift': (day) => `Mas mahaba ang ${day} sa pinakamahabang shift. Pagpasyahan ito, saka aprubahan.`,
    held: (day) => `May punch na naghihintay sa ${day}. Pagpasyahan ito, saka aprubahan.`,
    asked: (day, name) => `Humihiling si ${name} ng pagtatama sa ${day}. Pagpasyahan ito, saka aprubahan.`,
    'still-running': (day) => `Hindi pa tapos ang ${day}.`,
  },
};
