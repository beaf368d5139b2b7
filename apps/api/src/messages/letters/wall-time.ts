import type { Language } from '@daybook/contract/values';

const locales: Record<Language, string> = { en: 'en-GB', fil: 'fil' };

function day(language: Language, zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locales[language], {
    ...{ timeZone: zone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  });
}

/** Wall time on 24 hours, with the zone by name and by how far it is from UTC then. */
function time(zone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'longOffset' },
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('hour')}:${part('minute')} (${zone}, ${part('timeZoneName')})`;
}

/** A moment as the clock on the site's wall shows it: `Monday, 15 June 2026, 09:00 (Asia/Manila, GMT+08:00)`. */
export function wallMoment(language: Language, zone: string, at: Date): string {
  return `${day(language, zone).format(at)}, ${time(zone, at)}`;
}

export function wallTime(zone: string, at: Date): string {
  return time(zone, at);
}

/** A calendar date in words. */
export function wallDate(language: Language, date: string): string {
  return day(language, 'UTC').format(Date.parse(`${date}T00:00:00.000Z`));
}
