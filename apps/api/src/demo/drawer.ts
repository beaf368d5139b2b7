import type { Counted } from '@daybook/contract/money';
import type { ReportFieldValue } from '@daybook/contract/report-fields';
import { denominationsOf } from '@daybook/rules/reports/denominations';
import { lotOf } from './lot.ts';

/** So much cash as it lies in a drawer: some of every small coin and note, the rest in large ones. */
export function drawerOf(total: number, currency: string, seed: string): Counted {
  const worths = denominationsOf({ denominations: {} }, currency);
  const pieces = new Map<number, number>();
  let rest = total;
  const put = (worth: number, n: number) => {
    if (n === 0) return;
    pieces.set(worth, (pieces.get(worth) ?? 0) + n);
    rest -= worth * n;
  };
  for (const worth of worths.toReversed()) {
    const handful = 3 + Math.floor(lotOf(`${seed} ${worth}`) * 14);
    put(worth, Math.min(handful, Math.floor(rest / worth / 6)));
  }
  for (const worth of worths) put(worth, Math.floor(rest / worth));
  return { pieces: Object.fromEntries(pieces), loose: rest };
}

/** As it stands in the fields of a report while it is counted. */
export function countFields({ pieces, loose }: Counted): Record<string, ReportFieldValue> {
  const counted = Object.entries(pieces).map(([worth, n]) => [`count.${worth}`, n] as const);
  return { ...Object.fromEntries(counted), ...(loose > 0 ? { 'count.loose': loose } : {}) };
}
