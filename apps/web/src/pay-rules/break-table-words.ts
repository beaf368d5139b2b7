import { defineWords } from '@daybook/ui/language/define-words';

/** The table of breaks: its fields, and each of its rows as a sentence. */
export const breakTableWords = defineWords({
  en: {
    over: (n: number) => `Break ${n}: when work is over`,
    minutes: (n: number) => `Break ${n}: at least`,
    lacking: 'What was not taken is',
    flag: 'Flagged',
    deduct: 'Flagged and deducted',
    wrong: 'Write hours and whole minutes for each break, the longer shift second, or leave both fields empty.',
    row: (over: string, minutes: string) => `More than ${over} of work needs at least ${minutes} of unpaid break.`,
    flagged: 'When less was taken, the day is flagged, and nothing is deducted.',
    deducted:
      'What was not taken is flagged and deducted, and never more than the work over that limit, so that a longer shift is never paid less.',
  },
  fil: {
    over: (n: number) => `Break ${n}: kapag ang trabaho ay lampas`,
    minutes: (n: number) => `Break ${n}: hindi bababa sa`,
    lacking: 'Ang hindi kinuha ay',
    flag: 'Minamarkahan',
    deduct: 'Minamarkahan at ibinabawas',
    wrong: 'Sumulat ng oras at buong minuto sa bawat break, mas mahaba ang pangalawa, o iwang blangko ang dalawa.',
    row: (over: string, minutes: string) =>
      `Ang trabahong lampas ${over} ay may break na walang bayad na hindi bababa sa ${minutes}.`,
    flagged: 'Kung kulang ang kinuha, minamarkahan ang araw, at walang ibinabawas.',
    deducted:
      'Ang hindi kinuha ay minamarkahan at ibinabawas, at hindi hihigit sa trabahong lampas sa hangganan, kaya hindi bumababa ang bayad ng mas mahabang shift.',
  },
});
