import type { Language } from '@daybook/contract/values';
import { localeOf } from '@daybook/ui/language/format';

/** Every time zone that this browser knows, by name. */
export function zones(): string[] {
  return Intl.supportedValuesOf('timeZone');
}

/** Every currency that this browser knows, with its name: `PHP, Philippine Peso`. */
export function currencies(language: Language): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(localeOf(language), { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((code) => ({
    value: code,
    label: `${code}, ${names.of(code) ?? code}`,
  }));
}

const ofZone: Record<string, string> = {
  'Asia/Manila': 'PHP',
  'America/New_York': 'USD',
  'America/Los_Angeles': 'USD',
};

/** The currency that is likely in a zone; empty when Daybook would only guess. */
export function likelyCurrency(zone: string): string {
  return ofZone[zone] ?? '';
}
