import { languages } from '@daybook/contract/languages';
import { roles } from '@daybook/contract/permissions';
import type { Language } from '@daybook/contract/values';
import { languageNames } from '@daybook/ui/language/current';
import {
  formatDuration,
  formatShortDate,
  formatShortDay,
  formatTime,
  formatWeekday,
} from '@daybook/ui/language/format';
import { roleNames } from '../shell/words.ts';
import { ownZone } from '../time.ts';
import type { Change } from './changes.ts';
import { trailWords } from './trail-words.ts';
import { valueNames } from './value-words.ts';

const date = /^\d{4}-\d\d-\d\d$/;
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

/** A stored value as a reader knows it: records by name, moments by the wall, what comes from a list by its words. */
export function valueText(
  language: Language,
  field: string,
  value: Change['after'],
  names: Readonly<Record<string, string>>,
): string {
  const words = trailWords[language];
  if (value === undefined || value === null || value === '') return '–';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  // 1 is Monday, as 15 June 2026 was.
  if (typeof value === 'number' && field === 'restDays') return formatWeekday(language, `2026-06-${14 + value}`);
  if (typeof value === 'number') return field === 'workedMs' ? formatDuration(value) : String(value);
  if (Array.isArray(value)) {
    return value.length === 0 ? '–' : value.map((part) => valueText(language, field, part, names)).join(', ');
  }
  if (typeof value === 'object') return JSON.stringify(value);
  const role = field === 'role' ? roles.find((known) => known === value) : undefined;
  if (role) return roleNames[language][role];
  const spoken = field === 'language' ? languages.find((known) => known === value) : undefined;
  if (spoken) return languageNames[spoken];
  if (field === 'sites' && value === 'all') return words.allSites;
  if (moment.test(value)) return momentText(language, value);
  if (date.test(value)) return formatShortDate(language, value);
  return valueNames[language][field]?.[value] ?? names[value] ?? value;
}

/** A moment by this browser's wall: `Tue 24 Nov, 14:03`. */
export function momentText(language: Language, value: string): string {
  const zone = ownZone();
  const at = new Date(value).toISOString();
  return `${formatShortDay(language, zone, at)}, ${formatTime(zone, at)}`;
}
