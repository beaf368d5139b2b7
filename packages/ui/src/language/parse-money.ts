import type { Language } from '@daybook/contract/values';
import { localeOf } from './format.ts';

/** How many decimals a currency has (ISO 4217): two for most, none for the yen. */
function decimalsOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Whole digits, in groups of three or in none. */
const whole = /^\d+$|^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/;

/**
 * An amount as people type it (`1,200.5`, `1200,50`, `1.200,50`) in minor units; null when it is none, as `1,2o0` or
 * more decimals than the currency has.
 */
export function parseMoney(typed: string, currency: string): number | null {
  const decimals = decimalsOf(currency);
  const text = typed.trim().replaceAll(/(?<=\d)[\s\u00a0\u202f](?=\d{3})/g, '');
  const [, before, mark, after] = /^([\d.,]*\d)([.,])(\d{1,4})$/.exec(text) ?? [];
  // Three digits behind a mark are a group, since hardly a currency has three decimals.
  const isFraction =
    before !== undefined && after !== undefined && after.length <= decimals && !before.includes(mark ?? '');
  const units = isFraction ? before : text;
  if (!whole.test(units)) return null;
  const minor = Number(units.replaceAll(/[.,]/g, '')) * 10 ** decimals;
  const amount = minor + (isFraction ? Number(after.padEnd(decimals, '0')) : 0);
  return Number.isSafeInteger(amount) ? amount : null;
}

/** Minor units as they are shown in a field whose currency stands beside it: `1,200.50`. */
export function moneyText(language: Language, minor: number, currency: string): string {
  const decimals = decimalsOf(currency);
  return new Intl.NumberFormat(localeOf(language), {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(minor / 10 ** decimals);
}
