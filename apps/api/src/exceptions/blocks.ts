import type { Blocks, ExceptionKind } from '@daybook/contract/exceptions';
import { sql } from 'drizzle-orm';

/** What each kind holds up. */
export const blocksOf: Record<ExceptionKind, Blocks> = {
  missed: 'pay',
  asked: 'pay',
  unverified: 'pay',
  'wrong-pins': 'pay',
  quarantined: 'pay',
  skewed: 'pay',
  silent: 'now',
  missing: 'now',
  absent: 'day',
  late: 'day',
  'left-early': 'day',
  variance: 'day',
  'no-report': 'day',
};

export const blocksInOrder: readonly Blocks[] = ['pay', 'day', 'now'];

/** Where a kind stands in the inbox, in SQL: pay first, then the Day, then what happens now. */
export const rank = sql.join(
  [
    sql`case exceptions.kind`,
    ...Object.entries(blocksOf).map(([kind, blocks]) => sql`when ${kind} then ${blocksInOrder.indexOf(blocks)}::int`),
    sql`else ${blocksInOrder.length}::int end`,
  ],
  sql.raw(' '),
);
