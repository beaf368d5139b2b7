import type { Language } from '@daybook/contract/values';
import { digitsOf } from '@daybook/rules/money';
import { localeOf } from './format.ts';

/** Whole digits, in groups of three or in none. */
const whole = /^\d+$|^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/;

/**
 * An amount as people type it (`1,200.5`, `1200,50`, `1.200,50`) in minor units, read digit by digit and never through
 * a fraction of binary; null when it is none, as `1,2o0` or more decimals than the currency has.
 */
export function parseMoney(typed: string, currency: string): number | null {
  const decimals = digitsOf(currency);
  const text = typed.trim().replaceAll(/(?<=\d)[\s\u00a0\u202f](?=\d{3})/g, '');
  const [, before = '', mark = '', after = ''] = /^([\d.,]*\d)([.,])(\d{1,4})$/.exec(text) ?? [];
  // Three digits behind a mark are a group; behind a point they are decimals where the currency has as many.
  const isGroup = after.length === 3 && (mark === ',' || decimals < 3) && !/[.,]/.test(before.replaceAll(mark, ''));
  const isFraction = mark !== '' && !isGroup && after.length <= decimals && !before.includes(mark);
  const units = isFraction ? before : text;
  if (!whole.test(units)) return null;
  const minor = Number(`${units.replaceAll(/[.,]/g, '')}${(isFraction ? after : '').padEnd(decimals, '0')}`);
  return Number.isSafeInteger(minor) ? minor : null;
}

/** Minor units as they are shown in a field whose currency stands beside it: `1,200.50`. */
export function moneyText(language: Language, minor: number, currency: string): string {
  const decimals = digitsOf(currency);
  return new Intl.NumberFormat(localeOf(language), {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(minor / 10 ** decimals);
}
