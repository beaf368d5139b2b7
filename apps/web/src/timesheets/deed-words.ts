import type { Language } from '@daybook/contract/values';
import { plural } from '@daybook/ui/language/plural';
import type { Deed } from './decision.ts';

/** What a decision about timesheets is called, does, and says when it is done. */
interface DeedWords {
  title: (n: number, who: string) => string;
  text: string;
  /** Before the names of those who are left out. */
  without: (n: number) => string;
  deed: (n: number) => string;
  done: (n: number) => string;
}

const enSheets = (n: number) => plural('en', n, { one: '1 timesheet', other: `${n} timesheets` });
const filSheets = (n: number) => plural('fil', n, { one: '1 timesheet', other: `${n} timesheet` });

const en: Record<Deed, DeedWords> = {
  approve: {
    title: (n: number, who: string) => (n === 1 ? `Approve the hours of ${who}` : `Approve ${n} timesheets`),
    text: 'The approval is of the figures as they are now. A day whose figures change loses it, the others keep it.',
    without: (n: number) =>
      plural('en', n, {
        one: 'Left out, because a day of it waits for a decision:',
        other: 'Left out, because a day of theirs waits for a decision:',
      }),
    deed: (n: number) => (n === 1 ? 'Approve' : `Approve ${n}`),
    done: (n: number) => (n === 1 ? '1 timesheet was approved.' : `${n} timesheets were approved.`),
  },
  return: {
    title: (n: number, who: string) => (n === 1 ? `Return the hours of ${who}` : `Return ${n} timesheets`),
    text: 'The comment goes back with it. What was approved or signed off of it lapses, and is asked for again.',
    without: (n: number) => `Left out: ${n}`,
    deed: (n: number) => (n === 1 ? 'Return' : `Return ${n}`),
    done: (n: number) => (n === 1 ? '1 timesheet was returned.' : `${n} timesheets were returned.`),
  },
  reopen: {
    title: (n: number, who: string) => (n === 1 ? `Take back the approval for ${who}` : `Take back ${n} approvals`),
    text: 'The hours stay as they are, and wait for an approval again.',
    without: (n: number) => `Left out: ${n}`,
    deed: (n: number) => (n === 1 ? 'Take the approval back' : `Take ${n} approvals back`),
    done: (n: number) => (n === 1 ? '1 approval was taken back.' : `${n} approvals were taken back.`),
  },
  lock: {
    title: (n: number, who: string) => (n === 1 ? `Lock the hours of ${who}` : `Lock ${n} timesheets`),
    text: 'The period is paid: these figures stay as they are for ever. What comes later is paid as an adjustment in the open period.',
    without: (n: number) =>
      plural('en', n, {
        one: 'Left out, because it is not approved:',
        other: 'Left out, because they are not approved:',
      }),
    deed: (n: number) => `Lock ${enSheets(n)}`,
    done: (n: number) => (n === 1 ? '1 timesheet was locked.' : `${n} timesheets were locked.`),
  },
};

const fil: Record<Deed, DeedWords> = {
  approve: {
    title: (n: number, who: string) => (n === 1 ? `Aprubahan ang oras ni ${who}` : `Aprubahan ang ${n} timesheet`),
    text: 'Ang aprub ay para sa mga bilang ngayon. Mawawala ito sa araw na magbabago ang bilang, mananatili sa iba.',
    without: (n: number) => `Hindi isasama ang ${n}, dahil may araw na naghihintay ng pasya:`,
    deed: (n: number) => (n === 1 ? 'Aprubahan' : `Aprubahan ang ${n}`),
    done: (n: number) => `Naaprubahan ang ${filSheets(n)}.`,
  },
  return: {
    title: (n: number, who: string) => (n === 1 ? `Ibalik ang oras ni ${who}` : `Ibalik ang ${n} timesheet`),
    text: 'Kasama nitong babalik ang komento. Mawawala ang aprub at pirma nito, at hihingin ulit.',
    without: (n: number) => `Hindi isasama: ${n}`,
    deed: (n: number) => (n === 1 ? 'Ibalik' : `Ibalik ang ${n}`),
    done: (n: number) => `Naibalik ang ${filSheets(n)}.`,
  },
  reopen: {
    title: (n: number, who: string) => (n === 1 ? `Bawiin ang aprub kay ${who}` : `Bawiin ang ${n} aprub`),
    text: 'Mananatili ang mga oras, at maghihintay ulit ng aprub.',
    without: (n: number) => `Hindi isasama: ${n}`,
    deed: (n: number) => (n === 1 ? 'Bawiin ang aprub' : `Bawiin ang ${n} aprub`),
    done: (n: number) => `Nabawi ang aprub ng ${filSheets(n)}.`,
  },
  lock: {
    title: (n: number, who: string) => (n === 1 ? `Isara ang oras ni ${who}` : `Isara ang ${n} timesheet`),
    text: 'Bayad na ang period: hindi na magbabago ang mga bilang na ito. Ang darating pa ay babayaran bilang adjustment sa bukas na period.',
    without: (n: number) => `Hindi isasama ang ${n}, dahil hindi pa aprubado:`,
    deed: (n: number) => `Isara ang ${filSheets(n)}`,
    done: (n: number) => `Naisara ang ${filSheets(n)}.`,
  },
};

export const deedWords: Record<Language, Record<Deed, DeedWords>> = { en, fil };
