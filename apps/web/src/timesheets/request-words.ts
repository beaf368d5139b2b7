import type { PunchKind } from '@daybook/contract/clock';
import { defineWords } from '@daybook/ui/language/define-words';

const en: Record<PunchKind, string> = {
  in: 'in',
  'break-start': 'break’s start',
  'break-end': 'break’s end',
  out: 'out',
};
const fil: Record<PunchKind, string> = {
  in: 'pasok',
  'break-start': 'simula ng break',
  'break-end': 'tapos ng break',
  out: 'labas',
};

export const requestWords = defineWords({
  en: {
    title: 'Asked for',
    add: (name: string, kind: PunchKind, at: string, day: string) =>
      `${name} asks to add: ${en[kind]} at ${at}, ${day}`,
    replace: (name: string, kind: PunchKind, before: string, at: string, day: string) =>
      `${name} asks to move the ${en[kind]} from ${before} to ${at}, ${day}`,
    void: (name: string, kind: PunchKind, before: string, day: string) =>
      `${name} asks to void the ${en[kind]} of ${before}, ${day}`,
    asked: (when: string) => `Asked ${when}`,
    accept: 'Accept',
    decline: 'Decline',
    doAccept: 'Accept what was asked',
    doDecline: 'Decline what was asked',
    reason: 'Reason',
    reasonHelp: (name: string) => `kept with the decision, ${name} can read it`,
    reasonFault: 'Say why, in 5 characters or more.',
    accepted: 'Accepted.',
    declined: 'Declined.',
  },
  fil: {
    title: 'May hiling',
    add: (name: string, kind: PunchKind, at: string, day: string) =>
      `Hiling ni ${name} na idagdag: ${fil[kind]} nang ${at}, ${day}`,
    replace: (name: string, kind: PunchKind, before: string, at: string, day: string) =>
      `Hiling ni ${name} na ilipat ang ${fil[kind]} mula ${before} sa ${at}, ${day}`,
    void: (name: string, kind: PunchKind, before: string, day: string) =>
      `Hiling ni ${name} na ipawalang-bisa ang ${fil[kind]} na ${before}, ${day}`,
    asked: (when: string) => `Hiniling ${when}`,
    accept: 'Tanggapin',
    decline: 'Tanggihan',
    doAccept: 'Tanggapin ang hiling',
    doDecline: 'Tanggihan ang hiling',
    reason: 'Dahilan',
    reasonHelp: (name: string) => `itinatago kasama ng pasya, mababasa ni ${name}`,
    reasonFault: 'Sabihin kung bakit, 5 letra o higit pa.',
    accepted: 'Tinanggap.',
    declined: 'Tinanggihan.',
  },
});
