import type { Sql } from 'postgres';
import type { ClockInItem, ClockInResult } from './clock-in.ts';

/** Clock-ins go to the database through here: alone when it is quiet, many in one statement when it is not. */
export type ClockIn = (item: ClockInItem) => Promise<ClockInResult>;

interface Waiting {
  item: ClockInItem;
  resolve(result: ClockInResult): void;
  reject(error: unknown): void;
}

const most = 50;
const lanes = 2;

/**
 * While fewer than two statements are under way an item goes at once; what comes meanwhile goes together. Each is
 * answered after the commit that carries it. When a statement fails, its items are tried one by one, so that a bad
 * one fails alone.
 */
export function createClockIn(sql: Sql): ClockIn {
  const waiting: Waiting[] = [];
  let underWay = 0;

  async function run(): Promise<void> {
    underWay += 1;
    try {
      while (waiting.length > 0) await send(waiting.splice(0, most));
    } finally {
      underWay -= 1;
    }
  }

  async function send(batch: Waiting[]): Promise<void> {
    try {
      const results = await call(
        sql,
        batch.map((entry) => entry.item),
      );
      batch.forEach((entry, index) => {
        const result = results[index];
        if (result) entry.resolve(result);
        else entry.reject(new Error('the clock-in answered nothing'));
      });
    } catch (error) {
      const [only] = batch;
      if (batch.length === 1 && only) only.reject(error);
      else for (const entry of batch) await send([entry]);
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (underWay < lanes) void run();
    });
}

async function call(sql: Sql, items: ClockInItem[]): Promise<(ClockInResult | undefined)[]> {
  const batch = JSON.stringify(items.map((item, n) => ({ ...item, n })));
  const rows = await sql<
    { n: number; result: ClockInResult }[]
  >`select n, result from gate.punch(${batch}::text::jsonb)`;
  const results: (ClockInResult | undefined)[] = items.map(() => undefined);
  for (const row of rows) results[row.n] = row.result;
  return results;
}
