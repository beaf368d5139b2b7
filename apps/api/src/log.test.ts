import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Daybook, startDaybook } from './testing/daybook.ts';

let daybook: Daybook;

beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(() => daybook.close());

test('a statement that fails is logged by its text, without the values that it was given', async () => {
  const { db } = daybook.house.connections;
  const failed = await db.execute(sql`select ${'Rhea Mae Santiago'}::uuid`).catch((error: unknown) => error);
  daybook.house.log.error({ err: failed }, 'unexpected fault');
  expect(daybook.faults).toMatchObject([
    { err: { type: 'DrizzleQueryError', code: '22P02', query: 'select $1::uuid' } },
  ]);
  expect(JSON.stringify(daybook.faults)).not.toContain('Santiago');
});
