import type { CalendarKind } from '@daybook/contract/calendar';
import type { Language } from '@daybook/contract/values';
import { defineWords } from '@daybook/ui/language/define-words';
import { plural } from '@daybook/ui/language/plural';

export const holidayKinds: Record<Language, Record<CalendarKind, string>> = {
  en: {
    'regular-holiday': 'Regular holiday',
    'special-day': 'Special day',
    holiday: 'Holiday, paid as any day',
    closed: 'Closed',
    'other-hours': 'Other hours',
  },
  fil: {
    'regular-holiday': 'Regular holiday',
    'special-day': 'Special day',
    holiday: 'Holiday na karaniwang bayad',
    closed: 'Sarado',
    'other-hours': 'Ibang oras',
  },
};

export const holidayWords = defineWords({
  en: {
    title: 'Holidays',
    about: 'Regular holidays and special days are paid as the pay rules say, on the business dates of this site.',
    none: 'No holiday is entered for this year and the next.',
    toCome: 'To come',
    next: (year: number) => `In ${year}`,
    past: 'Earlier this year',
    add: 'Add a holiday',
    change: 'Change',
    changeOf: (name: string) => `Change ${name}`,
    date: 'Date',
    dateMissing: 'Choose a date.',
    kind: 'Kind',
    name: 'Name',
    nameMissing: 'Write what people call it.',
    sites: 'Sites',
    sitesMissing: 'Choose at least one site.',
    allSites: 'All sites',
    save: 'Save',
    wasSaved: (name: string, sites: number) =>
      plural('en', sites, { one: `${name} was saved.`, other: `${name} was saved for ${sites} sites.` }),
    takeOut: 'Take out',
    takeOutOf: (name: string) => `Take out ${name}`,
    takeOutTitle: (name: string) => `Is ${name} a day like any other?`,
    takeOutText: (date: string) =>
      `${date} is then valued as an ordinary day at this site. Approved hours of that date have to be approved again; locked ones stay.`,
    wasTakenOut: (name: string) => `${name} was taken out.`,
  },
  fil: {
    title: 'Mga holiday',
    about: 'Binabayaran ang regular holiday at special day ayon sa pay rules, sa mga petsa ng negosyo ng site na ito.',
    none: 'Walang holiday na nakalagay para sa taong ito at sa susunod.',
    toCome: 'Darating',
    next: (year: number) => `Sa ${year}`,
    past: 'Nakaraan ngayong taon',
    add: 'Magdagdag ng holiday',
    change: 'Baguhin',
    changeOf: (name: string) => `Baguhin ang ${name}`,
    date: 'Petsa',
    dateMissing: 'Pumili ng petsa.',
    kind: 'Uri',
    name: 'Pangalan',
    nameMissing: 'Isulat ang tawag dito.',
    sites: 'Mga site',
    sitesMissing: 'Pumili ng kahit isang site.',
    allSites: 'Lahat ng site',
    save: 'I-save',
    wasSaved: (name: string, sites: number) =>
      plural('fil', sites, { one: `Na-save ang ${name}.`, other: `Na-save ang ${name} para sa ${sites} site.` }),
    takeOut: 'Alisin',
    takeOutOf: (name: string) => `Alisin ang ${name}`,
    takeOutTitle: (name: string) => `Karaniwang araw ba ang ${name}?`,
    takeOutText: (date: string) =>
      `Ituturing na karaniwang araw ang ${date} sa site na ito. Kailangang aprubahan ulit ang mga oras ng petsang iyon; mananatili ang mga naka-lock.`,
    wasTakenOut: (name: string) => `Naalis ang ${name}.`,
  },
});
