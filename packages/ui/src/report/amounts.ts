import type { Language } from '@daybook/contract/values';
import { formatMoney } from '../language/money.ts';

/** An amount with its currency's sign, and with a sign where it is added up: `+₱200.00`, `−₱300.00`. */
export function signedMoney(language: Language, currency: string, minor: number): string {
  const text = formatMoney(language, currency, minor);
  return minor > 0 ? `+${text}` : text;
}

/** The sign of a currency alone: `₱`. */
export function currencySign(language: Language, currency: string): string {
  return formatMoney(language, currency, 0).replaceAll(/[\d.,\s\u00a0\u202f]/g, '');
}
