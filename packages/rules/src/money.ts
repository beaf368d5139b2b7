const known = new Map<string, number>();

/** How many decimals an ISO 4217 currency has: 0 for JPY, 2 for PHP, 3 for KWD. Kept, since asking takes a fifth of a millisecond. */
export function digitsOf(currency: string): number {
  const digits = known.get(currency) ?? askDigits(currency);
  known.set(currency, digits);
  return digits;
}

function askDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
