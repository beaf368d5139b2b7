/** Shorter than this is no number that somebody could be called at from elsewhere. */
const leastDigits = 5;
/** As many as a national number has where Daybook is used: `917 555 0142`, `49 545 0142`, `212 555 0147`. */
const mostDigits = 10;

/**
 * A telephone number as two are compared: its digits without the country's code and the leading 0, so that
 * `0917 555 0142` and `+63 917 555 0142` are one. Null when it has too few digits to tell people apart.
 */
export function likePhone(phone: string): string | null {
  const digits = national(phone).slice(-mostDigits);
  return digits.length < leastDigits ? null : digits;
}

/** Some digits of a number, as they stand within `likePhone`; null when what was typed is not a piece of a number. */
export function phonePiece(typed: string): string | null {
  if (!/^\+?[\d ()./-]+$/.test(typed)) return null;
  const digits = national(typed).slice(-mostDigits);
  return digits.length < 3 ? null : digits;
}

/** Without what is dialled before it: `+63`, `+1`, `0`; of another country's number the last digits are compared. */
function national(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '').replace(/^00/, '+').replace(/^0+/, '');
  const international = phone.trim().startsWith('+') || digits.startsWith('+');
  const bare = digits.replace('+', '');
  if (bare.startsWith('63') && (international || bare.length > mostDigits)) return bare.slice(2).replace(/^0+/, '');
  if (bare.startsWith('1') && (international || bare.length > mostDigits)) return bare.slice(1);
  return bare;
}
