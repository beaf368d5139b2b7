import type { PunchKind } from '@daybook/contract/clock';
import type { Answer, ExceptionKind } from '@daybook/contract/exceptions';
import type { Language } from '@daybook/contract/values';
import { punchNames } from '../clock/punch-names.ts';

/** What an answer is about, as far as its words need it. */
export interface Told {
  kind: ExceptionKind;
  /** Which punch it is about, or would add. */
  punch: PunchKind;
  /** The time that is typed, or that it has; null while there is none. */
  time: string | null;
  /** Who it would be of; null while nobody is chosen. */
  name: string | null;
}

interface AnswerWords {
  /** On its card. */
  title: (told: Told) => string;
  /** What it changes. */
  changes: (told: Told) => string;
  /** On the button: the deed by its name. */
  deed: (told: Told) => string;
}

const en: Record<Answer, AnswerWords> = {
  add: {
    title: ({ kind }) =>
      kind === 'missed' ? 'Add an out' : kind === 'asked' ? 'Add what was asked' : 'Count it at another time',
    changes: ({ kind, punch }) =>
      kind === 'missed'
        ? 'An out is added at the time that you give, and the shift counts.'
        : `${punchNames.en[punch]} is added at the time that you give.`,
    deed: ({ kind, punch, time }) => {
      const what = kind === 'quarantined' ? 'Count it' : `Add ${enPunch[punch]}`;
      return time ? `${what} at ${time}` : what;
    },
  },
  accept: {
    title: () => 'Count it as it is',
    changes: ({ name }) => `The punch counts for ${name ?? 'the person'} from now on.`,
    deed: () => 'Count this punch',
  },
  'accept-for': {
    title: () => 'It was somebody else',
    changes: () => 'The punch counts for the person whom you choose.',
    deed: ({ name }) => (name ? `Count it for ${name}` : 'Count it for somebody else'),
  },
  reject: {
    title: ({ kind }) => (kind === 'asked' ? 'Do not add it' : 'Do not count it'),
    changes: ({ kind }) => (kind === 'asked' ? 'Nothing is added.' : 'The punch is kept and counts for nobody.'),
    deed: ({ kind }) => (kind === 'asked' ? 'Do not add it' : 'Do not count it'),
  },
  leave: {
    title: () => 'Leave it without an out',
    changes: () => 'Nothing is added, and the shift is not valued.',
    deed: () => 'Leave it without an out',
  },
  seen: {
    title: () => 'Take note of it',
    changes: ({ kind }) => enSeen[kind] ?? 'Nothing is changed.',
    deed: () => 'Take note of it',
  },
};

const enPunch: Record<PunchKind, string> = {
  in: 'an in',
  'break-start': 'a break’s start',
  'break-end': 'a break’s end',
  out: 'an out',
};

const enSeen: Partial<Record<ExceptionKind, string>> = {
  skewed: 'The times stand as Daybook worked them out.',
  'wrong-pins': 'Each of these punches is decided by itself.',
  silent: 'The tablet stays enrolled. It settles by itself when it is heard again.',
};

const fil: Record<Answer, AnswerWords> = {
  add: {
    title: ({ kind }) =>
      kind === 'missed' ? 'Magdagdag ng out' : kind === 'asked' ? 'Idagdag ang hiniling' : 'Bilangin sa ibang oras',
    changes: ({ kind, punch }) =>
      kind === 'missed'
        ? 'Idaragdag ang out sa oras na ibibigay mo, at bibilangin ang shift.'
        : `Idaragdag ang "${punchNames.fil[punch]}" sa oras na ibibigay mo.`,
    deed: ({ kind, punch, time }) => {
      const what = kind === 'quarantined' ? 'Bilangin' : `Idagdag ang ${filPunch[punch]}`;
      return time ? `${what} nang ${time}` : what;
    },
  },
  accept: {
    title: () => 'Bilangin kung ano ito',
    changes: ({ name }) => (name ? `Bibilangin ang punch para kay ${name}.` : 'Bibilangin ang punch.'),
    deed: () => 'Bilangin ang punch na ito',
  },
  'accept-for': {
    title: () => 'Ibang tao ito',
    changes: () => 'Bibilangin ang punch para sa pipiliin mong tao.',
    deed: ({ name }) => (name ? `Bilangin para kay ${name}` : 'Bilangin para sa iba'),
  },
  reject: {
    title: ({ kind }) => (kind === 'asked' ? 'Huwag idagdag' : 'Huwag bilangin'),
    changes: ({ kind }) =>
      kind === 'asked' ? 'Walang idaragdag.' : 'Itatago ang punch at hindi bibilangin para kanino man.',
    deed: ({ kind }) => (kind === 'asked' ? 'Huwag idagdag' : 'Huwag bilangin'),
  },
  leave: {
    title: () => 'Hayaang walang out',
    changes: () => 'Walang idaragdag, at hindi bibilangin ang shift.',
    deed: () => 'Hayaang walang out',
  },
  seen: {
    title: () => 'Napansin na',
    changes: ({ kind }) => filSeen[kind] ?? 'Walang mababago.',
    deed: () => 'Markahang napansin na',
  },
};

const filPunch: Record<PunchKind, string> = {
  in: 'in',
  'break-start': 'simula ng break',
  'break-end': 'tapos ng break',
  out: 'out',
};

const filSeen: Partial<Record<ExceptionKind, string>> = {
  skewed: 'Mananatili ang mga oras na kinuwenta ng Daybook.',
  'wrong-pins': 'Pagpapasyahan ang bawat punch na ito nang hiwalay.',
  silent: 'Mananatiling naka-enrol ang tablet. Maaayos ito nang kusa kapag sumagot na ulit.',
};

/** What each answer is called, does, and says on its button. */
export const answerWords: Record<Language, Record<Answer, AnswerWords>> = { en, fil };
