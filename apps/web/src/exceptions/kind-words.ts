import type { HeldReason } from '@daybook/contract/clock-queue';
import type { Answer, ExceptionItem, ExceptionKind } from '@daybook/contract/exceptions';
import type { Language } from '@daybook/contract/values';
import type { GlyphName } from '@daybook/ui/glyph';

/** What each kind is called. */
export const kindNames: Record<Language, Record<ExceptionKind, string>> = {
  en: {
    missed: 'No out',
    asked: 'Asked for a change',
    unverified: 'Unverified punch',
    'wrong-pins': 'Wrong PINs',
    quarantined: 'Quarantined punch',
    skewed: 'Wrong clock',
    silent: 'Silent tablet',
    missing: 'Has not come',
    absent: 'Absent',
    late: 'Came late',
    'left-early': 'Left early',
    variance: 'Over the limit',
    'no-report': 'No day report',
  },
  fil: {
    missed: 'Walang out',
    asked: 'Humihiling ng pagbabago',
    unverified: 'Hindi natiyak na punch',
    'wrong-pins': 'Maling PIN',
    quarantined: 'Naka-quarantine na punch',
    skewed: 'Maling orasan',
    silent: 'Tahimik na tablet',
    missing: 'Hindi pa dumarating',
    absent: 'Lumiban',
    late: 'Nahuli',
    'left-early': 'Umalis nang maaga',
    variance: 'Lampas sa limit',
    'no-report': 'Walang day report',
  },
};

type Question = (called: string | null, kiosk: string, why: HeldReason | null) => string;

const questions: Record<Language, Record<ExceptionKind, Question>> = {
  en: {
    missed: (called) => `When did ${called} leave?`,
    asked: (called) => `Is it as ${called} says?`,
    unverified: (called) => (called ? `Was this ${called}?` : 'Whose punch was this?'),
    'wrong-pins': (called) => `Who tried the PIN of ${called}?`,
    quarantined: (called, _, why) => {
      if (why === 'badge-unknown') return 'Whose badge was this?';
      return called ? `Does this punch of ${called} count?` : 'Whose punch was this?';
    },
    skewed: () => 'Do these times stand?',
    silent: (_, kiosk) => `${kiosk} is silent`,
    missing: (called) => `Where is ${called}?`,
    absent: (called) => `Does it count that ${called} did not come?`,
    late: (called) => `Does it count that ${called} came late?`,
    'left-early': (called) => `Does it count that ${called} left early?`,
    variance: () => 'Why is the drawer off?',
    'no-report': () => 'Where is the day report?',
  },
  fil: {
    missed: (called) => `Kailan umalis si ${called}?`,
    asked: (called) => `Tama ba ang sinasabi ni ${called}?`,
    unverified: (called) => (called ? `Si ${called} ba ito?` : 'Kaninong punch ito?'),
    'wrong-pins': (called) => `Sino ang sumubok sa PIN ni ${called}?`,
    quarantined: (called, _, why) => {
      if (why === 'badge-unknown') return 'Kaninong badge ito?';
      return called ? `Bibilangin ba ang punch na ito ni ${called}?` : 'Kaninong punch ito?';
    },
    skewed: () => 'Tama ba ang mga oras na ito?',
    silent: (_, kiosk) => `Tahimik ang ${kiosk}`,
    missing: (called) => `Nasaan si ${called}?`,
    absent: (called) => `Bibilangin ba ang pagliban ni ${called}?`,
    late: (called) => `Bibilangin ba ang pagkahuli ni ${called}?`,
    'left-early': (called) => `Bibilangin ba ang maagang pag-alis ni ${called}?`,
    variance: () => 'Bakit hindi tugma ang kaha?',
    'no-report': () => 'Nasaan ang day report?',
  },
};

/** What somebody is asked about this. */
export function questionOf(language: Language, { kind, employee, kiosk, why }: ExceptionItem): string {
  return questions[language][kind](employee?.calledName ?? null, kiosk?.name ?? '', why);
}

/** Whether it is about who came when, against what was planned. */
export function isAttendance(kind: ExceptionKind): boolean {
  return kind === 'missing' || kind === 'absent' || kind === 'late' || kind === 'left-early';
}

/** Whether it is about a day report. */
export function isAboutReport(kind: ExceptionKind): boolean {
  return kind === 'variance' || kind === 'no-report';
}

/** What has happened and is not missing a fact is amber; red waits for one. */
export function isAmber(kind: ExceptionKind): boolean {
  return kind === 'silent' || kind === 'late' || kind === 'left-early' || kind === 'variance';
}

const signs: Partial<Record<ExceptionKind, GlyphName>> = {
  missed: 'missing',
  asked: 'missing',
  missing: 'missing',
  absent: 'no-show',
  late: 'late',
  'left-early': 'late',
  'no-report': 'missing',
};

/** The shape of its kind. */
export function signOf(kind: ExceptionKind): GlyphName {
  return signs[kind] ?? 'exception';
}

/** Why a punch was held. */
export const whyWords: Record<Language, Record<HeldReason, string>> = {
  en: {
    'claim-wrong': 'the PIN or badge did not fit',
    'after-wrong-claims': 'it fits, after five that did not',
    'claim-unreadable': 'what was sealed cannot be read',
    named: 'nothing confirms who it was',
    'person-unknown': 'nobody of that name works here now',
    'badge-unknown': 'a badge that nobody has',
    'too-old': 'older than 72 h',
    'in-future': 'ahead of the time',
    'kiosk-revoked': 'from a tablet that was revoked',
    'idempotency-mismatch': 'sent before with another time',
  },
  fil: {
    'claim-wrong': 'hindi tugma ang PIN o badge',
    'after-wrong-claims': 'tugma, pagkatapos ng limang mali',
    'claim-unreadable': 'hindi mabasa ang selyado',
    named: 'walang nagpapatunay kung sino',
    'person-unknown': 'walang ganoong nagtatrabaho rito ngayon',
    'badge-unknown': 'badge na walang may-ari',
    'too-old': 'mahigit 72 oras na',
    'in-future': 'lampas sa kasalukuyang oras',
    'kiosk-revoked': 'mula sa tablet na binawi',
    'idempotency-mismatch': 'naipadala na noon na iba ang oras',
  },
};

/** What an answer came to, said afterwards. */
export const answered: Record<Language, Record<Answer, string>> = {
  en: {
    add: 'A punch was added',
    accept: 'Accepted as it is',
    'accept-for': 'Counted for another person',
    reject: 'Not counted',
    leave: 'Left as it is',
    seen: 'Taken note of',
    excuse: 'Excused',
  },
  fil: {
    add: 'May idinagdag na punch',
    accept: 'Tinanggap kung ano ito',
    'accept-for': 'Binilang para sa iba',
    reject: 'Hindi binilang',
    leave: 'Hinayaan kung ano ito',
    seen: 'Napansin na',
    excuse: 'Pinaumanhinan',
  },
};

const answeredAsked: Record<Language, Partial<Record<Answer, string>>> = {
  en: { add: 'The punch was entered', accept: 'The punch was removed', reject: 'Declined' },
  fil: { add: 'Naitala ang punch', accept: 'Inalis ang punch', reject: 'Hindi pinagbigyan' },
};

const counts: Record<Language, string> = { en: 'It counts', fil: 'Bibilangin ito' };

/** What the answer to this exception came to. */
export function outcomeOf(language: Language, kind: ExceptionKind, answer: Answer): string {
  if (answer === 'seen' && isAttendance(kind)) return counts[language];
  return (kind === 'asked' ? answeredAsked[language][answer] : undefined) ?? answered[language][answer];
}
