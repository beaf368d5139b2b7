/** How many decimals an ISO 4217 currency has: 0 for JPY, 2 for PHP, 3 for KWD. */
export function digitsOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/**
 * What somebody typed as an amount, in minor units, read digit by digit and never through a fraction of binary; null
 * when it is none. Groups of three are parted by the locale's sign or a space, and whichever of `.` and `,` is not that
 * sign parts the decimals; a sign that can only part decimals is taken as that too (`1200,50` in English).
 * @param group what parts thousands where it was typed: `,` in English
 */
export function parseAmount(text: string, digits: number, group: ',' | '.' = ','): number | null {
  const plain = text.trim().replaceAll(/(?<=\d)[\s\u00a0\u202f](?=\d{3}(?!\d))/g, '');
  const decimal = group === ',' ? '.' : ',';
  const grouped = plain.match(new RegExp(`^(\\d{1,3}(?:\\${group}\\d{3})+)(?:\\${decimal}(\\d*))?$`));
  const whole = grouped ?? plain.match(/^(\d+)(?:[.,](\d*))?$/);
  if (!whole) return null;
  const [, units = '', fraction = ''] = whole;
  if (fraction.length > digits) return null;
  const minor = `${units.replaceAll(group, '')}${fraction.padEnd(digits, '0')}`;
  return minor.length > 13 ? null : Number(minor);
}
