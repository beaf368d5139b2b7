import { defineWords } from '@daybook/ui/language/define-words';

export const letInWords = defineWords({
  en: {
    letInTitle: 'Let in early',
    letInText: (name: string, time: string) =>
      `${name} is planned from ${time}. Let in early, ${name} can clock in there within the next ten minutes, whatever the site’s limit.`,
    reason: 'Reason',
    reasonHelp: 'kept with the punch in the audit trail',
    reasonFault: 'Say why, in 5 characters or more.',
    letInDeed: 'Allow early',
    letInDone: (name: string, until: string) => `${name} may clock in until ${until}.`,
  },
  fil: {
    letInTitle: 'Papasukin nang maaga',
    letInText: (name: string, time: string) =>
      `Nakaplano si ${name} mula ${time}. Kapag pinapasok nang maaga, makakapasok si ${name} doon sa susunod na sampung minuto, anuman ang hangganan ng site.`,
    reason: 'Dahilan',
    reasonHelp: 'itinatago kasama ng punch sa audit trail',
    reasonFault: 'Sabihin kung bakit, 5 letra o higit pa.',
    letInDeed: 'Payagan nang maaga',
    letInDone: (name: string, until: string) => `Makakapasok si ${name} hanggang ${until}.`,
  },
});
