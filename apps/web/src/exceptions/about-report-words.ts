import { defineWords } from '@daybook/ui/language/define-words';

export const aboutReportWords = defineWords({
  en: {
    wasDue: 'It was due',
    handedIn: 'Handed in',
    notBegun: 'Nobody has begun it. It settles by itself when it is handed in.',
    begun: 'It is being written. It settles by itself when it is handed in.',
    overLimit: 'The drawer or a way of paying is off by more than the limit. It settles when the report is approved.',
    seeReport: 'See the report',
    seeDraft: 'See what is written',
    seeMissing: 'Who has not filed',
  },
  fil: {
    wasDue: 'Dapat naipasa',
    handedIn: 'Ipinasa',
    notBegun: 'Wala pang nagsisimula nito. Kusa itong maaayos kapag naipasa na.',
    begun: 'Isinusulat na ito. Kusa itong maaayos kapag naipasa na.',
    overLimit:
      'Lampas sa limit ang diperensiya ng kaha o ng isang paraan ng bayad. Maaayos ito kapag naaprubahan ang report.',
    seeReport: 'Tingnan ang report',
    seeDraft: 'Tingnan ang naisulat',
    seeMissing: 'Sino ang hindi pa nagpapasa',
  },
});
