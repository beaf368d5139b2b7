import type { SiteKey } from './places.ts';

/** What a site takes on an ordinary day, in minor units, and how people pay there, in hundredths of it. */
export interface Trade {
  kind: 'shop' | 'health-centre';
  usual: number;
  card: number;
  gcash: number;
  /** What lies in the drawer in the morning. */
  float: number;
  /** The smallest that is given as change. */
  step: number;
  /** The least that is worth a walk to the safe; 0: nobody walks. */
  drop: number;
  /** What one customer spends. */
  each: number;
  /** What small things are bought with out of the drawer. */
  bought: readonly (readonly [amount: number, reason: string])[];
}

const shop = { kind: 'shop', card: 14, gcash: 24, float: 300_000, step: 25, drop: 100_000, each: 31_500 } as const;
const bought = [
  [18_000, 'Drinking water, three gallons'],
  [32_000, 'Tricycle with the transfer from the other branch'],
  [24_500, 'Thermal paper for the till'],
  [45_000, 'Plumber, first half'],
] as const;

export const trades: Readonly<Record<SiteKey, Trade>> = {
  calamba: { ...shop, usual: 6_200_000, bought },
  losBanos: { ...shop, usual: 4_400_000, bought },
  santaRosa: { ...shop, usual: 7_100_000, bought },
  sanPablo: { ...shop, usual: 3_800_000, bought },
  parian: {
    ...{ kind: 'health-centre', usual: 420_000, card: 0, gcash: 18, float: 50_000, step: 500, drop: 0, each: 9_000 },
    bought: [[12_000, 'Ice for the vaccine carrier']],
  },
  woodside: {
    ...{ kind: 'shop', usual: 312_000, card: 68, gcash: 0, float: 20_000, step: 1, drop: 10_000, each: 3_900 },
    bought: [
      [1_250, 'Cleaning supplies'],
      [2_400, 'Courier to the clinic'],
    ],
  },
};

/** From Monday on, in hundredths of an ordinary day. */
export const byWeekday = [108, 94, 92, 98, 117, 124, 76] as const;
