/** How many decimals an ISO 4217 currency has: 0 for JPY, 2 for PHP, 3 for KWD. */
export function digitsOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
