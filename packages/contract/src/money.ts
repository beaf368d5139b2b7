import * as z from 'zod/mini';

/** Ten thousand million of the main unit in a currency of two decimals; sums of thousands of them are still exact. */
export const mostAmount = 1_000_000_000_000;

/** An amount of minor units of an ISO 4217 currency (centavos, cents, fils); a whole number always. */
export const amount = z.int().check(z.minimum(-mostAmount), z.maximum(mostAmount));
/** The same where less than nothing makes no sense. */
export const amountFromZero = z.int().check(z.minimum(0), z.maximum(mostAmount));

/** What amounts come to, and what is left between sums of them: as much as is still exact. */
export const sum = z.int();

/** How many of one coin or note. */
export const pieces = z.int().check(z.minimum(0), z.maximum(1_000_000));

/** What one coin or note is worth, in minor units. */
export const denomination = z.int().check(z.minimum(1), z.maximum(1_000_000_000));

/** A counted drawer: how many of each coin or note, by its worth in minor units, and what was counted as a sum. */
export const counted = z.object({
  pieces: z.record(z.string().check(z.regex(/^[1-9]\d{0,9}$/)), pieces),
  /** Coins that nobody counts one by one. */
  loose: amountFromZero,
});
export type Counted = z.output<typeof counted>;
