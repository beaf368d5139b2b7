import type { AccessPurpose } from '@daybook/contract/clients';
import type { Language } from '@daybook/contract/values';
import { defineWords } from '@daybook/ui/language/define-words';
import { plural } from '@daybook/ui/language/plural';

export const clientWords = defineWords({
  en: {
    clients: 'Clients',
    back: 'Back to the clients',
    count: (n: number, more: boolean) =>
      more ? `${n} shown, there are more` : plural('en', n, { one: '1 client', other: `${n} clients` }),
    search: 'Find by name, telephone or mail',
    archivedToo: 'Archived ones too',
    add: 'Add a client',
    looks: 'Who has looked',
    name: 'Name',
    birthDate: 'Birth date',
    phone: 'Telephone',
    email: 'Mail',
    language: 'Language',
    reminders: 'Reminders',
    archived: 'Archived',
    empty: 'No clients yet',
    emptyText: 'Everybody who is served stands here, with what they can be reached by.',
    noneFound: 'Nobody is found',
    noneFoundText:
      'Look for another part of the name, for some digits of the number, or among those who were archived.',
    clear: 'Show everybody',
    born: (date: string, years: number) =>
      plural('en', years, { one: `1 year old. Born ${date}`, other: `${years} years old. Born ${date}` }),
    noBirthDate: 'No birth date is known',
    byMail: 'By mail before an appointment',
    noReminders: 'None',
    none: 'None',
    thisLook: 'This look is recorded.',
    purpose: 'Purpose',
    edit: 'Edit',
    archive: 'Archive',
    archiveTitle: (name: string) => `Archive ${name}?`,
    archiveText:
      'The lists go without an archived client. The record stays, and so does who looked at it. It can be brought back.',
    wasArchived: (name: string) => `${name} was archived.`,
    unarchive: 'Bring back',
    wasUnarchived: (name: string) => `${name} is in the lists again.`,
    wasAdded: (name: string) => `${name} was added.`,
    wasSaved: (name: string) => `${name} was saved.`,
  },
  fil: {
    clients: 'Mga kliyente',
    back: 'Bumalik sa mga kliyente',
    count: (n: number, more: boolean) =>
      more ? `${n} ang nakikita, mayroon pa` : plural('fil', n, { one: '1 kliyente', other: `${n} kliyente` }),
    search: 'Hanapin sa pangalan, telepono o mail',
    archivedToo: 'Pati mga naka-archive',
    add: 'Magdagdag ng kliyente',
    looks: 'Sino ang tumingin',
    name: 'Pangalan',
    birthDate: 'Petsa ng kapanganakan',
    phone: 'Telepono',
    email: 'Mail',
    language: 'Wika',
    reminders: 'Mga paalala',
    archived: 'Naka-archive',
    empty: 'Wala pang kliyente',
    emptyText: 'Narito ang lahat ng pinaglilingkuran, at kung paano sila maaabot.',
    noneFound: 'Walang nahanap',
    noneFoundText: 'Maghanap ng ibang bahagi ng pangalan, ng ilang numero ng telepono, o sa mga naka-archive.',
    clear: 'Ipakita ang lahat',
    born: (date: string, years: number) =>
      plural('fil', years, {
        one: `1 taong gulang. Ipinanganak noong ${date}`,
        other: `${years} taong gulang. Ipinanganak noong ${date}`,
      }),
    noBirthDate: 'Hindi alam ang petsa ng kapanganakan',
    byMail: 'Sa mail bago ang appointment',
    noReminders: 'Wala',
    none: 'Wala',
    thisLook: 'Naitatala ang tinging ito.',
    purpose: 'Dahilan',
    edit: 'I-edit',
    archive: 'I-archive',
    archiveTitle: (name: string) => `I-archive si ${name}?`,
    archiveText:
      'Mawawala sa mga listahan ang naka-archive. Mananatili ang record, at kung sino ang tumingin dito. Maibabalik ito.',
    wasArchived: (name: string) => `Na-archive si ${name}.`,
    unarchive: 'Ibalik',
    wasUnarchived: (name: string) => `Nasa mga listahan ulit si ${name}.`,
    wasAdded: (name: string) => `Naidagdag si ${name}.`,
    wasSaved: (name: string) => `Na-save si ${name}.`,
  },
});

export const purposeNames: Record<Language, Record<AccessPurpose, string>> = {
  en: {
    care: 'Care',
    booking: 'Booking',
    contact: 'To reach somebody',
    correction: 'Correction',
    complaint: 'Complaint',
    audit: 'Audit',
  },
  fil: {
    care: 'Pangangalaga',
    booking: 'Pagpapa-book',
    contact: 'Para maabot',
    correction: 'Pagtatama',
    complaint: 'Reklamo',
    audit: 'Audit',
  },
};
