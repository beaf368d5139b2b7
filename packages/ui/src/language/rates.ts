import type { Language } from '@daybook/contract/values';
import { localeOf } from './format.ts';

/** How often a rate is paid, of ten thousandths: 12500 is `1.25`. */
export function formatTimes(language: Language, tenThousandths: number): string {
  return new Intl.NumberFormat(localeOf(language), { minimumFractionDigits: 2, maximumFractionDigits: 4 }).format(
    tenThousandths / 10_000,
  );
}

/** A share in ten thousandths: 1000 is `10 %`. */
export function formatShare(language: Language, tenThousandths: number): string {
  const share = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 2 }).format(tenThousandths / 100);
  return `${share} %`;
}
