import type { Language } from '@daybook/contract/values';
import { formatMoney } from '@daybook/ui/language/money';
import { moneyText } from '@daybook/ui/language/parse-money';

/** An amount in a table whose currency is told elsewhere: `−1,200.50`. */
export function amountText(language: Language, minor: number, currency: string): string {
  return moneyText(language, minor, currency).replace('-', '−');
}

/** How far something is off, with its sign and its currency: `+₱5.00`, `−₱450.00`, `₱0.00`. */
export function offText(language: Language, minor: number, currency: string): string {
  const text = formatMoney(language, currency, minor);
  return minor > 0 ? `+${text}` : text;
}
