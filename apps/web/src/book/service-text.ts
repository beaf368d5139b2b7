import type { Language } from '@daybook/contract/values';
import { formatMoney } from '@daybook/ui/language/money';
import type { Offered } from './steps.ts';
import { bookWords } from './words.ts';

/** A service by its name in the language; without one of its own it has one name in both. */
export function nameOfService(language: Language, { name, nameFil }: { name: string; nameFil: string | null }): string {
  return language === 'fil' ? (nameFil ?? name) : name;
}

/** `15 min, ₱450.00, with Grace`. */
export function aboutService(
  language: Language,
  { duration, price, selfBooking, providers }: Omit<Offered, 'id' | 'name'>,
  providerId: string | null = null,
): string {
  const words = bookWords[language];
  const one = providers.find(({ id }) => id === providerId) ?? (providers.length === 1 ? providers[0] : undefined);
  return [
    words.minutes(duration),
    ...(price ? [price.amount === 0 ? words.free : formatMoney(language, price.currency, price.amount)] : []),
    ...(one ? [words.withOne(one.calledName)] : []),
    ...(selfBooking === 'ask' ? [words.waitsForSite] : []),
  ].join(', ');
}
