import type { ReportTemplate } from '@daybook/contract/report-templates';

/**
 * Notes and coins that are counted one by one, in minor units, the largest first; smaller ones are counted as a sum.
 * PHP: BSP, New Generation and 1,000-piso polymer notes, coins of 20 to 1. USD: Federal Reserve notes, the U.S. Mint's
 * circulating coins. EUR: ECB, first and Europa series without the 500, which is issued no more. JPY: Bank of Japan.
 * GBP: Bank of England, Royal Mint. KWD: Central Bank of Kuwait.
 */
const usual: Readonly<Record<string, readonly number[]>> = {
  PHP: [100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 100],
  USD: [10_000, 5_000, 2_000, 1_000, 500, 200, 100, 25, 10, 5, 1],
  EUR: [20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1],
  GBP: [5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1],
  JPY: [10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10, 5, 1],
  KWD: [20_000, 10_000, 5_000, 1_000, 500, 250, 100, 50, 20, 10, 5],
};

/** What is counted one by one in a currency: what the template says, else the usual; [] where all is counted as a sum. */
export function denominationsOf({ denominations }: Pick<ReportTemplate, 'denominations'>, currency: string): number[] {
  return [...(denominations[currency] ?? usual[currency] ?? [])];
}
