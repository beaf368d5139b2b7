import { openSql } from '@daybook/db/open';
import { expect, test } from 'vitest';
import { startDaybook } from '../testing/daybook.ts';
import { fillDemo } from './fill.ts';

test('told to stop, it stops between two punches', async () => {
  const other = await startDaybook();
  const stop = new AbortController();
  const halt = (sentence: string) => {
    if (sentence.includes('25 %')) stop.abort();
  };
  await fillDemo(other.house, { embedded: true, progress: halt, stopped: stop.signal });
  const sql = openSql(other.database.superuserUrl, { max: 1 });
  const [count] = await sql`select count(*)::int as punches from punches`;
  await sql.end();
  await other.close();
  expect(count?.['punches']).toBeGreaterThan(1_000);
  expect(count?.['punches']).toBeLessThan(2_500);
});
