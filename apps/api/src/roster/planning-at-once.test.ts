import { plannedShiftId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { openSql } from '@daybook/db/open';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, addSite, openShop } from '../testing/lakeshore.ts';

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;
const week = { from: '2026-06-15', to: '2026-06-21' };

beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});
beforeEach(async () => {
  daybook.clock.set('2026-06-15T00:00:00.000Z');
  shop = await openShop(daybook);
});

const newShift = () => plannedShiftId.parse(newId());
const shiftOn = (date: string, starts = '08:00') => ({
  ...{ employeeId: shop.employee, date, starts, ends: '17:00', breakMinutes: 60, note: '' },
});

test('two who plan, copy and publish at once lose nothing, publish each change once and are never answered a fault', async () => {
  const colleague = await addAccount(daybook, shop.owner, 'manager', [shop.site]);
  const by = [shop.owner, colleague];
  const ids = Array.from({ length: 7 }, newShift);
  const calls = ids.flatMap((id, index) => {
    const { roster } = (by[index % 2] ?? shop.owner).api;
    const changes = [{ id, shift: shiftOn(`2026-06-${15 + index}`) }];
    return [
      roster.save.mutate({ siteId: shop.site, changes }),
      roster.publish.mutate({ siteId: shop.site, ...week }),
      roster.copyWeek.mutate({ siteId: shop.site, from: week.from, to: '2026-06-22' }),
    ];
  });
  const answers = await Promise.all(calls);
  await shop.owner.api.roster.publish.mutate({ siteId: shop.site, ...week });
  await shop.owner.api.roster.copyWeek.mutate({ siteId: shop.site, from: week.from, to: '2026-06-22' });
  const both = { siteId: shop.site, from: week.from, to: '2026-06-28' };
  const { shifts } = await shop.owner.api.roster.list.query(both);
  expect(shifts.filter(({ state }) => state === 'published').map(({ id }) => id)).toEqual(ids);
  expect(shifts).toHaveLength(14);
  const added = answers.reduce((sum, answer) => sum + ('added' in answer ? answer.added : 0), 0);
  expect(added).toBeLessThanOrEqual(7);
});

test('two who move shifts between two sites towards each other do not wait in a circle', async () => {
  const branch = await addSite(shop.owner, { name: 'Los Baños' });
  const [here, there] = [newShift(), newShift()];
  const move = (siteId: typeof branch, id: typeof here, date: string, version?: number) =>
    shop.owner.api.roster.save.mutate({
      siteId,
      changes: [{ id, shift: shiftOn(date), ...(version === undefined ? {} : { version }) }],
    });
  await Promise.all([move(shop.site, here, '2026-06-16'), move(branch, there, '2026-06-17')]);
  for (let version = 1; version < 6; version += 1) {
    const [to, from] = version % 2 === 1 ? [branch, shop.site] : [shop.site, branch];
    await Promise.all([move(to, here, '2026-06-16', version), move(from, there, '2026-06-17', version)]);
  }
  const { shifts } = await shop.owner.api.roster.list.query({ siteId: shop.site, ...week });
  expect(shifts.map(({ id, version }) => [id, version])).toEqual([[there, 6]]);
});

test('a shift that moves to another week and is published there counts its SEQUENCE on', async () => {
  const id = newShift();
  const save = (date: string, version?: number) =>
    shop.owner.api.roster.save.mutate({
      siteId: shop.site,
      changes: [{ id, shift: shiftOn(date), ...(version === undefined ? {} : { version }) }],
    });
  const publish = (from: string, to: string) => shop.owner.api.roster.publish.mutate({ siteId: shop.site, from, to });
  await save('2026-06-16');
  await publish(week.from, week.to);
  await save('2026-06-23', 1);
  expect(await publish(week.from, week.to)).toMatchObject({ removed: 1 });
  expect(await publish('2026-06-22', '2026-06-28')).toMatchObject({ added: 1 });
  const sql = openSql(daybook.database.superuserUrl, { max: 1 });
  const [row] = await sql<{ sequence: number }[]>`select sequence from published_shifts where id = ${id}`;
  await sql.end();
  expect(row?.sequence).toBe(1);
});

test('five weeks of six thousand shifts are published in one go', async () => {
  const sql = openSql(daybook.database.superuserUrl, { max: 1 });
  await sql`
    insert into planned_shifts (organization_id, id, site_id, employee_id, business_date, start_wall, end_wall, zone,
      break_minutes, note, author_id)
    select a.organization_id, gen_random_uuid(), ${shop.site}, ${shop.employee}, d, d + make_interval(mins => n),
      d + make_interval(mins => n + 1), 'Asia/Manila', 0, '', a.id
    from accounts a, generate_series('2026-06-15'::date, '2026-07-18'::date, interval '1 day') d, generate_series(300, 476) n
    where a.organization_id = ${shop.organizationId}`;
  await sql.end();
  const all = { siteId: shop.site, from: '2026-06-15', to: '2026-07-18', despite: true };
  expect(await shop.owner.api.roster.publish.mutate(all)).toMatchObject({ added: 34 * 177 });
  const { shifts, unpublished } = await shop.owner.api.roster.list.query({ siteId: shop.site, ...week });
  expect([shifts.length, unpublished]).toEqual([7 * 177, 0]);
});

test('a shift that moved to another site stays published there when both sites are published at once', async () => {
  const branch = await addSite(shop.owner, { name: 'Los Baños' });
  const ids = Array.from({ length: 20 }, newShift);
  const save = (siteId: typeof branch, version?: number) =>
    shop.owner.api.roster.save.mutate({
      siteId,
      changes: ids.map((id, index) => ({
        ...{ id, shift: shiftOn(`2026-06-${15 + (index % 7)}`, `0${1 + (index % 9)}:00`) },
        ...(version === undefined ? {} : { version }),
      })),
    });
  const publish = (siteId: typeof branch) => shop.owner.api.roster.publish.mutate({ siteId, ...week, despite: true });
  await save(shop.site);
  await publish(shop.site);
  let at = shop.site;
  // To and fro, since it depends on who is quicker.
  for (let turn = 1; turn <= 12; turn += 1) {
    const [from, to] = [at, at === branch ? shop.site : branch];
    await save(to, turn);
    await Promise.all([publish(to), publish(from)]);
    const { shifts } = await shop.owner.api.roster.list.query({ siteId: to, ...week });
    expect(shifts.map(({ state }) => state)).toEqual(ids.map(() => 'published'));
    at = to;
  }
});
