import type { Language } from '@daybook/contract/values';
import type { RulePart } from '@daybook/rules/timesheets/presets';
import type { Sentence } from './sentences.ts';

const groups = ['overtime', 'night', 'days', 'breaks', 'break-table', 'meals', 'week', 'rounding'] as const;
export type Group = (typeof groups)[number];

export const groupNames: Record<Language, Record<Group, string>> = {
  en: {
    overtime: 'Overtime',
    night: 'Night',
    days: 'Rest days and holidays',
    breaks: 'Breaks',
    'break-table': 'Breaks that have to be taken',
    meals: 'Meals',
    week: 'Weeks and pay periods',
    rounding: 'Rounding',
  },
  fil: {
    overtime: 'Overtime',
    night: 'Gabi',
    days: 'Araw ng pahinga at holiday',
    breaks: 'Mga break',
    'break-table': 'Mga break na dapat kunin',
    meals: 'Kain',
    week: 'Linggo at pay period',
    rounding: 'Pag-round',
  },
};

const groupOf: Record<RulePart, Group> = {
  daily: 'overtime',
  weekly: 'overtime',
  'seventh-day': 'overtime',
  'overtime-on-special-days': 'overtime',
  'weighted-average': 'overtime',
  night: 'night',
  'rest-days': 'days',
  'rest-day-pay': 'days',
  'special-day-pay': 'days',
  'holiday-pay': 'days',
  'holiday-unworked': 'days',
  breaks: 'breaks',
  'break-table': 'break-table',
  meals: 'meals',
  week: 'week',
  'pay-period': 'week',
  rounding: 'rounding',
};

/** The sentences by what they are about; a group of which nothing is said is left out. */
export function grouped(sentences: readonly Sentence[]): { group: Group; sentences: Sentence[] }[] {
  return groups
    .map((group) => ({ group, sentences: sentences.filter(({ part }) => groupOf[part] === group) }))
    .filter((one) => one.sentences.length > 0);
}
