import type { Language } from '@daybook/contract/values';
import { localeOf } from './format.ts';

const formats = new Map<string, Intl.NumberFormat>();

function moneyFormat(locale: string, currency: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  formats.set(key, made);
  return made;
}

/** An amount of minor units of an ISO 4217 currency: `₱1,234.50`. */
export function formatMoney(language: Language, currency: string, minor: number): string {
  const format = moneyFormat(localeOf(language), currency);
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(minor / 10 ** digits).replace('-', '−');
}
