import type { PunchKind } from '@daybook/contract/clock';
import type { Answer, ExceptionKind } from '@daybook/contract/exceptions';
import type { Language } from '@daybook/contract/values';
import { punchNames } from '../clock/punch-names.ts';
import { isAttendance } from './kind-words.ts';

/** What an answer is about, as far as its words need it. */
export interface Told {
  kind: ExceptionKind;
  /** What the employee asks for, where that is the question. */
  action: 'add' | 'replace' | 'void';
  /** Which punch it is about, or would add. */
  punch: PunchKind;
  /** The time that is typed, or that it has; null while there is none. */
  time: string | null;
  /** Who it would be of; null while nobody is chosen. */
  name: string | null;
  /** When Daybook proposes that the shift ended; null when it proposes nothing. */
  proposed: string | null;
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
    title: ({ kind, action }) => {
      if (kind === 'missed') return 'Add an out';
      if (kind !== 'asked') return 'Count it at another time';
      return action === 'replace' ? 'Move it' : 'Add what was asked';
    },
    changes: ({ kind, punch, action, proposed }) => {
      if (kind === 'missed' && proposed)
        return `Daybook proposes ${proposed}, the planned end. Nothing is written until you add it.`;
      if (kind === 'missed') return 'An out is added at the time that you give, and the shift counts.';
      if (action !== 'replace') return `${punchNames.en[punch]} is added at the time that you give.`;
      return `The punch is taken out, and ${punchNames.en[punch]} is added at the time that you give.`;
    },
    deed: ({ kind, punch, time, action }) => {
      if (action === 'replace') return time ? `Move it to ${time}` : 'Move it';
      const what = kind === 'quarantined' ? 'Count it' : `Add ${enPunch[punch]}`;
      return time ? `${what} at ${time}` : what;
    },
  },
  accept: {
    title: ({ kind }) => (kind === 'asked' ? 'Remove it' : 'Count it as it is'),
    changes: ({ kind, name }) =>
      kind === 'asked'
        ? 'The punch is kept and counts no more.'
        : `The punch counts for ${name ?? 'the person'} from now on.`,
    deed: ({ kind }) => (kind === 'asked' ? 'Remove this punch' : 'Count this punch'),
  },
  'accept-for': {
    title: () => 'It was somebody else',
    changes: () => 'The punch counts for the person whom you choose.',
    deed: ({ name }) => (name ? `Count it for ${name}` : 'Count it for somebody else'),
  },
  reject: {
    title: (told) => (told.kind === 'asked' ? enNotAsked[told.action] : 'Do not count it'),
    changes: ({ kind }) => (kind === 'asked' ? 'Nothing is changed.' : 'The punch is kept and counts for nobody.'),
    deed: (told) => (told.kind === 'asked' ? enNotAsked[told.action] : 'Do not count it'),
  },
  leave: {
    title: () => 'Leave it without an out',
    changes: () => 'Nothing is added, and the shift is not valued.',
    deed: () => 'Leave it without an out',
  },
  seen: {
    title: ({ kind }) => (isAttendance(kind) ? 'It counts' : 'Take note of it'),
    changes: ({ kind }) => enSeen[kind] ?? 'Nothing is changed.',
    deed: ({ kind }) => (isAttendance(kind) ? 'Let it count' : 'Take note of it'),
  },
  excuse: {
    title: () => 'Excuse it',
    changes: () => 'It stays in the book, and no report counts it.',
    deed: ({ name }) => (name ? `Excuse ${name}` : 'Excuse it'),
  },
};

const enNotAsked: Record<Told['action'], string> = {
  add: 'Do not add it',
  replace: 'Leave it where it is',
  void: 'Do not remove it',
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
  missing: 'It is known, and asks no more. Who comes after all stands here as late.',
  absent: 'The reports on hours count a shift without anybody.',
  late: 'The reports on hours count the minutes.',
  'left-early': 'The reports on hours count the minutes.',
  variance: 'It is known. The report still waits for whoever approves it, who says why.',
  'no-report': 'It is known, and asks no more. The report can still be handed in.',
};

const fil: Record<Answer, AnswerWords> = {
  add: {
    title: ({ kind, action }) => {
      if (kind === 'missed') return 'Magdagdag ng out';
      if (kind !== 'asked') return 'Bilangin sa ibang oras';
      return action === 'replace' ? 'Ilipat ito' : 'Idagdag ang hiniling';
    },
    changes: ({ kind, punch, action, proposed }) => {
      if (kind === 'missed' && proposed)
        return `Mungkahi ng Daybook ang ${proposed}, ang nakaplanong tapos. Walang isusulat hangga't hindi mo idinaragdag.`;
      if (kind === 'missed') return 'Idaragdag ang out sa oras na ibibigay mo, at bibilangin ang shift.';
      if (action !== 'replace') return `Idaragdag ang "${punchNames.fil[punch]}" sa oras na ibibigay mo.`;
      return `Aalisin ang punch, at idaragdag ang "${punchNames.fil[punch]}" sa oras na ibibigay mo.`;
    },
    deed: ({ kind, punch, time, action }) => {
      if (action === 'replace') return time ? `Ilipat sa ${time}` : 'Ilipat ito';
      const what = kind === 'quarantined' ? 'Bilangin' : `Idagdag ang ${filPunch[punch]}`;
      return time ? `${what} nang ${time}` : what;
    },
  },
  accept: {
    title: ({ kind }) => (kind === 'asked' ? 'Alisin ito' : 'Bilangin kung ano ito'),
    changes: ({ kind, name }) => {
      if (kind === 'asked') return 'Itatago ang punch at hindi na bibilangin.';
      return name ? `Bibilangin ang punch para kay ${name}.` : 'Bibilangin ang punch.';
    },
    deed: ({ kind }) => (kind === 'asked' ? 'Alisin ang punch na ito' : 'Bilangin ang punch na ito'),
  },
  'accept-for': {
    title: () => 'Ibang tao ito',
    changes: () => 'Bibilangin ang punch para sa pipiliin mong tao.',
    deed: ({ name }) => (name ? `Bilangin para kay ${name}` : 'Bilangin para sa iba'),
  },
  reject: {
    title: (told) => (told.kind === 'asked' ? filNotAsked[told.action] : 'Huwag bilangin'),
    changes: ({ kind }) =>
      kind === 'asked' ? 'Walang mababago.' : 'Itatago ang punch at hindi bibilangin para kanino man.',
    deed: (told) => (told.kind === 'asked' ? filNotAsked[told.action] : 'Huwag bilangin'),
  },
  leave: {
    title: () => 'Hayaang walang out',
    changes: () => 'Walang idaragdag, at hindi bibilangin ang shift.',
    deed: () => 'Hayaang walang out',
  },
  seen: {
    title: ({ kind }) => (isAttendance(kind) ? 'Bibilangin ito' : 'Napansin na'),
    changes: ({ kind }) => filSeen[kind] ?? 'Walang mababago.',
    deed: ({ kind }) => (isAttendance(kind) ? 'Bilangin ito' : 'Markahang napansin na'),
  },
  excuse: {
    title: () => 'Paumanhinan ito',
    changes: () => 'Mananatili ito sa aklat, at walang ulat na bibilang nito.',
    deed: ({ name }) => (name ? `Paumanhinan si ${name}` : 'Paumanhinan ito'),
  },
};

const filNotAsked: Record<Told['action'], string> = {
  add: 'Huwag idagdag',
  replace: 'Huwag ilipat',
  void: 'Huwag alisin',
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
  missing: 'Alam na ito, at hindi na magtatanong. Kung dumating pa rin, lalabas dito na nahuli.',
  absent: 'Bibilangin ng mga ulat sa oras ang shift na walang dumating.',
  late: 'Bibilangin ng mga ulat sa oras ang mga minuto.',
  'left-early': 'Bibilangin ng mga ulat sa oras ang mga minuto.',
  variance: 'Alam na ito. Naghihintay pa rin ang report sa mag-aapruba, na magsasabi kung bakit.',
  'no-report': 'Alam na ito, at hindi na magtatanong. Maipapasa pa rin ang report.',
};

/** What each answer is called, does, and says on its button. */
export const answerWords: Record<Language, Record<Answer, AnswerWords>> = { en, fil };
