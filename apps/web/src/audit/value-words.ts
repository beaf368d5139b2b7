import type { CalendarKind, CalendarPresetId } from '@daybook/contract/calendar';
import type { PunchFlag } from '@daybook/contract/clock';
import type { KioskMe } from '@daybook/contract/kiosk';
import type { Language } from '@daybook/contract/values';
import { methodNames, sourceNames } from '../clock/method-names.ts';
import { punchNames } from '../clock/punch-names.ts';
import { answered, kindNames, whyWords } from '../exceptions/kind-words.ts';

const flagNames: Record<Language, Record<PunchFlag, string>> = {
  en: {
    'device-clock': 'the tablet’s clock was off',
    'other-site': 'from another site',
    'over-longest-shift': 'longer than the longest shift',
    skewed: 'the tablet’s clock was over 5 min off',
    'does-not-fit': 'does not fit the punch before',
    early: 'before the early limit',
  },
  fil: {
    'device-clock': 'mali ang orasan ng tablet',
    'other-site': 'mula sa ibang site',
    'over-longest-shift': 'lampas sa pinakamahabang shift',
    skewed: 'mahigit 5 min ang mali ng orasan ng tablet',
    'does-not-fit': 'hindi akma sa naunang punch',
    early: 'bago ang limit ng maagang pagpasok',
  },
};

const purposeNames: Record<Language, Record<KioskMe['purpose'], string>> = {
  en: { clock: 'Clock', queue: 'Queue', display: 'Waiting room' },
  fil: { clock: 'Orasan', queue: 'Pila', display: 'Hintayan' },
};

const calendarNames: Record<Language, Record<CalendarKind, string>> = {
  en: {
    'regular-holiday': 'Regular holiday',
    'special-day': 'Special day',
    holiday: 'Holiday without extra pay',
    closed: 'Closed',
    'other-hours': 'Other hours',
  },
  fil: {
    'regular-holiday': 'Regular holiday',
    'special-day': 'Special day',
    holiday: 'Holiday na walang dagdag-bayad',
    closed: 'Sarado',
    'other-hours': 'Ibang oras',
  },
};

const stateNames: Record<Language, Readonly<Record<string, string>>> = {
  en: {
    ...{ invited: 'Invited', active: 'Active', disabled: 'Disabled', archived: 'Archived' },
    ...{ asked: 'Asked for', approved: 'Granted', declined: 'Declined', withdrawn: 'Withdrawn' },
    ...{ waiting: 'Waiting', called: 'Called', missed: 'Missed', finished: 'Finished' },
  },
  fil: {
    ...{ invited: 'Inanyayahan', active: 'Aktibo', disabled: 'Pinatay', archived: 'Naka-archive' },
    ...{ asked: 'Hiniling', approved: 'Aprobado', declined: 'Tinanggihan', withdrawn: 'Binawi' },
    ...{ waiting: 'Naghihintay', called: 'Tinawag', missed: 'Hindi dumating', finished: 'Tapos' },
  },
};

/** How a site opens, by weekday or on a date. */
function openNames(usual: string, closed: string): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  return { open: { usual, closed }, ...Object.fromEntries(weekdays.map((day) => [day, { closed }])) };
}

const presetNames: Record<Language, Record<CalendarPresetId, string>> = {
  en: {
    'ph-2026': 'Philippines 2026',
    'ph-2027': 'Philippines 2027',
    'us-2026': 'United States 2026',
    'us-2027': 'United States 2027',
  },
  fil: {
    'ph-2026': 'Pilipinas 2026',
    'ph-2027': 'Pilipinas 2027',
    'us-2026': 'Estados Unidos 2026',
    'us-2027': 'Estados Unidos 2027',
  },
};

/** The fields of clients and households, which the trail names without what stands in them. */
const changedNames: Record<Language, Readonly<Record<string, string>>> = {
  en: {
    ...{ name: 'Name', birthDate: 'Birth date', phone: 'Telephone', email: 'Mail', language: 'Language' },
    ...{ reminders: 'Reminders', members: 'Members' },
  },
  fil: {
    ...{ name: 'Pangalan', birthDate: 'Petsa ng kapanganakan', phone: 'Telepono', email: 'Mail', language: 'Wika' },
    ...{ reminders: 'Mga paalala', members: 'Mga kasapi' },
  },
};

/** What the values of these fields are called; one that is not here is free text, a figure or an id. */
export const valueNames: Record<Language, Readonly<Record<string, Readonly<Record<string, string>>>>> = {
  en: {
    kind: { ...punchNames.en, ...kindNames.en, ...calendarNames.en },
    method: { ...methodNames.en, grant: 'By a PIN or badge just before' },
    why: whyWords.en,
    answer: answered.en,
    flags: flagNames.en,
    source: sourceNames.en,
    purpose: purposeNames.en,
    changed: changedNames.en,
    state: stateNames.en,
    scopes: { read: 'Read' },
    reason: { undone: 'The decision was taken back' },
    asks: { replace: 'To move it', void: 'To remove it' },
    ...openNames('As usual', 'Closed'),
    preset: presetNames.en,
    lane: { regular: 'Regular', priority: 'Priority' },
    siteKind: { shop: 'Shop', 'health-centre': 'Health centre' },
  },
  fil: {
    kind: { ...punchNames.fil, ...kindNames.fil, ...calendarNames.fil },
    method: { ...methodNames.fil, grant: 'Sa PIN o badge bago nito' },
    why: whyWords.fil,
    answer: answered.fil,
    flags: flagNames.fil,
    source: sourceNames.fil,
    purpose: purposeNames.fil,
    changed: changedNames.fil,
    state: stateNames.fil,
    scopes: { read: 'Magbasa' },
    reason: { undone: 'Binawi ang desisyon' },
    asks: { replace: 'Ilipat ito', void: 'Alisin ito' },
    ...openNames('Gaya ng dati', 'Sarado'),
    preset: presetNames.fil,
    lane: { regular: 'Regular', priority: 'Prayoridad' },
    siteKind: { shop: 'Tindahan', 'health-centre': 'Health centre' },
  },
};
