import { openSql } from '@daybook/db/open';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { openShop, password } from '../testing/lakeshore.ts';
import { sweep } from './sweep.ts';
import { startWorker } from './worker.ts';

const minute = 60_000;

let daybook: Daybook;

beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

const silent = async (shop: Awaited<ReturnType<typeof openShop>>) => {
  await shop.owner.api.access.signIn.mutate({ login: shop.login, password });
  return (await shop.owner.api.exceptions.list.query({ kind: 'silent' })).items;
};
const beat = { waiting: 3, oldest: null, version: '1' };

test('a tablet that is not heard for 15 minutes is raised once a silence, and settles when it is heard', async () => {
  daybook.clock.set('2026-11-19T00:00:00.000Z');
  const shop = await openShop(daybook);
  const { kiosk } = shop.kiosk.api;
  const heard = () => kiosk.heartbeat.mutate({ ...beat, clock: daybook.clock.now().toISOString() });
  await heard();
  daybook.clock.forward(15 * minute);
  await sweep(daybook.house, 15 * minute);
  expect(await silent(shop)).toEqual([]);
  daybook.clock.forward(1);
  for (const _ of [1, 2]) await sweep(daybook.house, 15 * minute);
  expect(await silent(shop)).toMatchObject([
    {
      blocks: 'now',
      employee: null,
      kiosk: { id: shop.kiosk.kioskId, name: 'Front tablet' },
      at: '2026-11-19T00:00:00.000Z',
      version: 1,
    },
  ]);
  await heard();
  await sweep(daybook.house, 15 * minute);
  expect(await silent(shop)).toEqual([]);
  daybook.clock.forward(16 * minute);
  await sweep(daybook.house, 15 * minute);
  const [again] = await silent(shop);
  expect(again?.at).toBe('2026-11-19T00:15:00.001Z');
  // Taken note of, the same silence is not raised again; a revoked tablet is silent for good and asks nothing.
  const { answers } = await shop.owner.api.exceptions.get.query({ id: again?.id ?? '' });
  expect(answers).toEqual(['seen']);
  await shop.owner.api.exceptions.decide.mutate({
    id: again?.id ?? '',
    version: again?.version ?? 0,
    answer: 'seen',
    reason: 'Power cut in the whole street',
  });
  daybook.clock.forward(minute);
  await sweep(daybook.house, 15 * minute);
  expect(await silent(shop)).toEqual([]);
});

test('a sealing key that was retired over 90 days ago is destroyed, and the one in use is not', async () => {
  daybook.clock.set('2026-01-01T00:00:00.000Z');
  const shop = await openShop(daybook);
  const day = 24 * 60 * minute;
  await shop.kiosk.api.kiosk.me.query();
  daybook.clock.forward(31 * day);
  await shop.kiosk.api.kiosk.me.query();
  daybook.clock.forward(90 * day + minute);
  await sweep(daybook.house, 15 * minute);
  const superuser = openSql(daybook.database.superuserUrl, { max: 1 });
  const kept = await superuser`select retired_at is not null as retired, private_key is null as destroyed
    from sealing_keys where organization_id = ${shop.organizationId} order by recorded_at`;
  await superuser.end();
  expect(kept).toEqual([
    { retired: true, destroyed: true },
    { retired: false, destroyed: false },
  ]);
});

test('a sweep looks at the punches of the last minutes alone, however many there are', async () => {
  daybook.clock.set('2026-11-19T00:00:00.000Z');
  const shop = await openShop(daybook);
  const superuser = openSql(daybook.database.superuserUrl, { max: 1 });
  await superuser`
    insert into punches (organization_id, id, employee_id, site_id, kind, at, occurred_at, business_date, method, flags,
      address, request_id, recorded_at)
    select ${shop.organizationId}, gen_random_uuid(), ${shop.employee}, ${shop.site}, 'in', t, t, t::date, 'pin', '{}', '', '', t
    from generate_series(timestamptz '2026-01-01', timestamptz '2026-11-01', interval '15 minutes') t`;
  await superuser`analyze punches`;
  await superuser.end();
  const app = openSql(daybook.database.url, { max: 1 });
  const plan = await app.begin(async (sql) => {
    await sql`select set_config('app.organization', ${shop.organizationId}, true)`;
    const told = await sql`explain select distinct employee_id from punches
      where organization_id = ${shop.organizationId} and recorded_at > '2026-11-18T23:45:00Z'
        and (kind = 'in' or 'over-longest-shift' = any (flags))`;
    return told.map((row) => row['QUERY PLAN']).join('\n');
  });
  await app.end();
  expect(plan).toContain('punches_recorded');
});

test('a started worker sweeps by itself, and of two one does', async () => {
  daybook.clock.set('2026-11-20T00:00:00.000Z');
  const shop = await openShop(daybook);
  daybook.clock.forward(20 * minute);
  const workers = [
    await startWorker(daybook.house, daybook.database.adminUrl),
    await startWorker(daybook.house, daybook.database.adminUrl),
  ];
  const owner = openSql(daybook.database.adminUrl, { max: 1 });
  try {
    // As the crontab does every minute.
    await owner`select graphile_worker.add_job('sweep')`;
    await expect.poll(async () => (await silent(shop)).length, { timeout: 20_000 }).toBe(1);
    const crontab = await owner`select identifier from graphile_worker._private_known_crontabs`;
    expect(crontab).toEqual([{ identifier: 'sweep' }]);
  } finally {
    await owner.end();
    for (const worker of workers) await worker.stop();
  }
});
