import type { Language } from '@daybook/contract/values';
import { defineWords } from '@daybook/ui/language/define-words';
import { plural } from '@daybook/ui/language/plural';

export const lookWords = defineWords({
  en: {
    looks: 'Who has looked',
    all: 'All looks',
    when: 'When',
    who: 'Who',
    what: 'What',
    purpose: 'Purpose',
    whom: 'Clients',
    clients: (n: number) => plural('en', n, { one: '1 client', other: `${n} clients` }),
    notFound: 'Nobody was found',
    you: 'You',
    somebody: 'Daybook',
    inPortal: 'A client, in the portal',
    count: (n: number, more: boolean) =>
      more ? `${n} shown, there are more` : plural('en', n, { one: '1 look', other: `${n} looks` }),
    empty: 'Nobody has looked yet',
    emptyText: 'Every answer that names a client stands here: who looked, when, why and at how many.',
    clear: 'Show all looks',
    ofOne: 'Looks at one client',
  },
  fil: {
    looks: 'Sino ang tumingin',
    all: 'Lahat ng tingin',
    when: 'Kailan',
    who: 'Sino',
    what: 'Ano',
    purpose: 'Dahilan',
    whom: 'Mga kliyente',
    clients: (n: number) => plural('fil', n, { one: '1 kliyente', other: `${n} kliyente` }),
    notFound: 'Walang nahanap',
    you: 'Ikaw',
    somebody: 'Daybook',
    inPortal: 'Isang kliyente, sa portal',
    count: (n: number, more: boolean) =>
      more ? `${n} ang nakikita, mayroon pa` : plural('fil', n, { one: '1 tingin', other: `${n} tingin` }),
    empty: 'Wala pang tumingin',
    emptyText: 'Narito ang bawat sagot na may pangalan ng kliyente: sino, kailan, bakit, at ilan ang tiningnan.',
    clear: 'Ipakita ang lahat',
    ofOne: 'Mga tingin sa isang kliyente',
  },
});

/** What was shown, by the procedure that showed it; one that is not here is shown by its own name. */
export const shownNames: Record<Language, Readonly<Record<string, string>>> = {
  en: {
    'clients.list': 'The list of clients',
    'clients.get': 'The record',
    'clients.duplicates': 'Who may be the same',
    'clients.merge': 'Merged records',
    'clients.unmerge': 'Took records apart',
    'clients.households.get': 'The household',
    'clients.households.save': 'Saved the household',
    'appointments.list': 'The appointments of a date',
    'appointments.change': 'An appointment that was booked or changed',
    'appointments.requests': 'Requests for appointments',
    'queue.list': 'The queue',
    'portal.household': 'The household, in the portal',
    'portal.appointments': 'Appointments, in the portal',
  },
  fil: {
    'clients.list': 'Ang listahan ng mga kliyente',
    'clients.get': 'Ang record',
    'clients.duplicates': 'Sino ang maaaring pareho',
    'clients.merge': 'Pinag-isang record',
    'clients.unmerge': 'Pinaghiwalay na record',
    'clients.households.get': 'Ang sambahayan',
    'clients.households.save': 'Ang na-save na sambahayan',
    'appointments.list': 'Ang mga appointment ng isang petsa',
    'appointments.change': 'Isang appointment na na-book o binago',
    'appointments.requests': 'Mga kahilingan ng appointment',
    'queue.list': 'Ang pila',
    'portal.household': 'Ang sambahayan, sa portal',
    'portal.appointments': 'Mga appointment, sa portal',
  },
};
