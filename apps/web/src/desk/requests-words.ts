import { defineWords } from '@daybook/ui/language/define-words';
import { plural } from '@daybook/ui/language/plural';

export const requestsWords = defineWords({
  en: {
    requests: 'Requests',
    count: (n: number) => plural('en', n, { one: '1 waits for an answer', other: `${n} wait for an answer` }),
    none: 'Nobody waits for an answer.',
    asked: (when: string) => `Asked ${when}`,
    page: 'on the booking page',
    portal: 'in the portal',
    staff: 'by staff',
    accept: 'Accept',
    acceptOf: (who: string, when: string) => `Accept ${who}, ${when}`,
    decline: 'Decline',
    declineOf: (who: string, when: string) => `Decline ${who}, ${when}`,
    declineTitle: (who: string) => `Decline ${who}?`,
    declineText: (when: string) =>
      `${when} is free for others at once. Whoever left an address is written to. It stays on record.`,
    accepted: (who: string) => `${who} is booked`,
    timeOver: 'Its time is over',
    shown: (n: number, of: number) => `The ${n} oldest of ${of}. As they are answered the others come.`,
    elsewhere: 'Elsewhere:',
    at: (site: string, n: number) => `${site}, ${n}`,
    help: 'R goes to the requests. There A accepts and D declines the one that is chosen; then the next one is.',
  },
  fil: {
    requests: 'Mga kahilingan',
    count: (n: number) =>
      plural('fil', n, { one: '1 ang naghihintay ng sagot', other: `${n} ang naghihintay ng sagot` }),
    none: 'Walang naghihintay ng sagot.',
    asked: (when: string) => `Hiniling ${when}`,
    page: 'sa booking page',
    portal: 'sa portal',
    staff: 'ng staff',
    accept: 'Tanggapin',
    acceptOf: (who: string, when: string) => `Tanggapin si ${who}, ${when}`,
    decline: 'Tanggihan',
    declineOf: (who: string, when: string) => `Tanggihan si ${who}, ${when}`,
    declineTitle: (who: string) => `Tanggihan si ${who}?`,
    declineText: (when: string) =>
      `Mababakante agad para sa iba ang ${when}. Susulatan ang nag-iwan ng address. Mananatili ito sa tala.`,
    accepted: (who: string) => `Naka-book na si ${who}`,
    timeOver: 'Lampas na ang oras nito',
    shown: (n: number, of: number) => `Ang ${n} pinakaluma sa ${of}. Lalabas ang iba habang nasasagot ang mga ito.`,
    elsewhere: 'Sa iba:',
    at: (site: string, n: number) => `${site}, ${n}`,
    help: 'Pupunta ang R sa mga kahilingan. Doon, A para tanggapin at D para tanggihan ang napili; saka ang susunod.',
  },
});
