import type { TenderLine } from '@daybook/contract/reports';

/** The limit of a currency, in minor units; where none was set, nothing may be off. */
export function limitOf(limits: Readonly<Record<string, number>>, currency: string): number {
  return limits[currency] ?? 0;
}

/** Whether the drawer or a tender is off by more than the limit, to either side; at the limit exactly it is inside. */
export function isOverLimit(variance: number | null, tenders: readonly TenderLine[], limit: number): boolean {
  return [variance, ...tenders.map((tender) => tender.variance)].some((off) => off !== null && Math.abs(off) > limit);
}
