import type { CalendarDay, CalendarKind } from '@daybook/contract/calendar';
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
    title: 'Calendar',
    about:
      'Holidays, and dates on which the site is closed or has other hours. Regular holidays and special days are paid as the pay rules say.',
    none: 'No date is entered for this year and the next.',
    toCome: 'To come',
    next: (year: number) => `In ${year}`,
    past: 'Earlier this year',
    add: 'Add a date',
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
    takeOutOpen: (date: string) => `The site then opens on ${date} as on any such weekday.`,
    wasTakenOut: (name: string) => `${name} was taken out.`,
    open: 'The site is',
    openUsual: 'Open as usual',
    openClosed: 'Closed',
    openHours: 'Open at other hours',
    opens: 'Opens',
    closes: 'Closes',
    openMissing: 'Write from when to when, as 8:00 and 12:00.',
    hours: (opens: string, closes: string) => `${opens}–${closes}`,
  },
  fil: {
    title: 'Kalendaryo',
    about:
      'Mga holiday, at mga petsang sarado o iba ang oras ng site. Binabayaran ang regular holiday at special day ayon sa pay rules.',
    none: 'Walang petsang nakalagay para sa taong ito at sa susunod.',
    toCome: 'Darating',
    next: (year: number) => `Sa ${year}`,
    past: 'Nakaraan ngayong taon',
    add: 'Magdagdag ng petsa',
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
    takeOutOpen: (date: string) => `Magbubukas ang site sa ${date} gaya ng karaniwang araw.`,
    wasTakenOut: (name: string) => `Naalis ang ${name}.`,
    open: 'Ang site ay',
    openUsual: 'Bukas gaya ng dati',
    openClosed: 'Sarado',
    openHours: 'Bukas sa ibang oras',
    opens: 'Bukas nang',
    closes: 'Sarado nang',
    openMissing: 'Isulat kung mula kailan hanggang kailan, gaya ng 8:00 at 12:00.',
    hours: (opens: string, closes: string) => `${opens}–${closes}`,
  },
});

/** What a date says of opening besides its kind; null where the kind says it all, or it opens as usual. */
export function openText(language: Language, { kind, open }: Pick<CalendarDay, 'kind' | 'open'>): string | null {
  const words = holidayWords[language];
  if (open === 'usual' || kind === 'closed') return null;
  return open === 'closed' ? words.openClosed : words.hours(open.opens, open.closes);
}
