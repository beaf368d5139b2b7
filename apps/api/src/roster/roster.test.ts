import { type EmployeeId, type PlannedShiftId, plannedShiftId, type SiteId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { openSql } from '@daybook/db/open';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { audited } from '../testing/audited.ts';
import { type Browser, refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, addEmployee, addLinked, addSite, openShop } from '../testing/lakeshore.ts';

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;

beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});
beforeEach(async () => {
  // A Monday, 08:00 in Manila.
  daybook.clock.set('2026-06-15T00:00:00.000Z');
  shop = await openShop(daybook);
});

type Save = Parameters<Browser['api']['roster']['save']['mutate']>[0];
type Said = NonNullable<Save['changes'][number]['shift']>;
const newShift = () => plannedShiftId.parse(newId());
const week = { from: '2026-06-15', to: '2026-06-21' };

function said(more: Partial<Said> = {}): Said {
  return {
    employeeId: shop.employee,
    date: '2026-06-16',
    starts: '08:00',
    ends: '17:00',
    breakMinutes: 60,
    note: '',
    ...more,
  };
}
async function save(more: Partial<Said> = {}, id: PlannedShiftId = newShift(), by: Browser = shop.owner) {
  const { shifts } = await by.api.roster.save.mutate({ siteId: shop.site, changes: [{ id, shift: said(more) }] });
  return shifts.find((shift) => shift.id === id) ?? expect.unreachable('what was saved is not answered');
}
const list = (by: Browser = shop.owner, siteId: SiteId = shop.site) => by.api.roster.list.query({ siteId, ...week });
const publish = (more: { despite?: boolean; siteId?: SiteId } = {}) =>
  shop.owner.api.roster.publish.mutate({ siteId: shop.site, ...week, ...more });

test('a draft is listed to whoever plans, is audited, and is hidden from the person until it is published', async () => {
  const linked = await addLinked(daybook, shop, 'employee');
  const mine = async () => (await linked.api.roster.mine.query(week)).shifts;
  const saved = await save({ note: 'opening' });
  expect(saved).toMatchObject({
    ...said({ note: 'opening' }),
    siteId: shop.site,
    state: 'draft',
    minutes: 540,
    version: 1,
  });
  expect(await list()).toMatchObject({ shifts: [saved], unpublished: 1, conflicts: [] });
  expect(await mine()).toEqual([]);
  expect(await publish()).toEqual({ added: 1, changed: 0, removed: 0, conflicts: [] });
  expect(await mine()).toMatchObject([
    { id: saved.id, starts: '08:00', startsAt: '2026-06-16T00:00:00.000Z', endsAt: '2026-06-16T09:00:00.000Z' },
  ]);
  expect(await list()).toMatchObject({ shifts: [{ state: 'published' }], unpublished: 0 });
  const deeds = await audited(daybook, shop.organizationId, 'roster');
  expect(deeds.map(({ action }) => action).sort()).toEqual(['roster.published', 'roster.shifts-saved']);
  // Published again it is nothing new.
  expect(await publish()).toMatchObject({ added: 0, changed: 0, removed: 0 });
  expect(await audited(daybook, shop.organizationId, 'roster')).toHaveLength(2);
});

test('what is changed or taken away stays published as it was until the next publishing', async () => {
  const linked = await addLinked(daybook, shop, 'employee');
  const mine = async () => (await linked.api.roster.mine.query(week)).shifts.map(({ date, starts }) => [date, starts]);
  const moved = await save();
  const gone = await save({ date: '2026-06-17' });
  await publish();
  await shop.owner.api.roster.save.mutate({
    siteId: shop.site,
    changes: [
      { id: moved.id, version: 1, shift: said({ starts: '10:00', ends: '19:00' }) },
      { id: gone.id, version: 1, shift: null },
    ],
  });
  expect((await list()).shifts.map(({ id, state }) => [id, state])).toEqual([
    [moved.id, 'changed'],
    [gone.id, 'removed'],
  ]);
  expect(await mine()).toEqual([
    ['2026-06-16', '08:00'],
    ['2026-06-17', '08:00'],
  ]);
  expect(await publish()).toMatchObject({ added: 0, changed: 1, removed: 1 });
  expect(await mine()).toEqual([['2026-06-16', '10:00']]);
});

test('the same shift sent twice is one; another under its id, or from an old version, is refused and changes nothing', async () => {
  const id = newShift();
  const first = await save({}, id);
  expect(await save({}, id)).toEqual(first);
  expect((await refusal(save({ starts: '09:00' }, id))).reason).toBe('idempotency-mismatch');
  const change = (starts: string, version: number) =>
    shop.owner.api.roster.save.mutate({
      siteId: shop.site,
      changes: [
        { id: newShift(), shift: said({ date: '2026-06-18' }) },
        { id, version, shift: said({ starts }) },
      ],
    });
  await change('09:00', 1);
  const late = await refusal(change('10:00', 1));
  expect([late.reason, late.version]).toEqual(['stale', 2]);
  expect((await list()).shifts.map(({ date, starts }) => [date, starts])).toEqual([
    ['2026-06-16', '09:00'],
    ['2026-06-18', '08:00'],
  ]);
  const removed = { siteId: shop.site, changes: [{ id, version: 2, shift: null }] };
  await shop.owner.api.roster.save.mutate(removed);
  expect((await shop.owner.api.roster.save.mutate(removed)).shifts).toEqual([]);
});

test('two who move one shift at once: one does, the other is told the version that is there', async () => {
  const { id } = await save();
  const move = (starts: string) =>
    shop.owner.api.roster.save.mutate({ siteId: shop.site, changes: [{ id, version: 1, shift: said({ starts }) }] });
  const both = await Promise.allSettled([move('09:00'), move('10:00'), publish()]);
  expect(both.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  const [shift] = (await list()).shifts;
  expect(shift?.version).toBe(2);
});

test('overlaps, leave, too little rest, a closed site and leavers are told; the gravest keep it from being published', async () => {
  const elsewhere = await addSite(shop.owner);
  await shop.owner.api.directory.calendar.save.mutate({
    siteIds: [shop.site],
    date: '2026-06-18',
    kind: 'holiday',
    name: 'Inventory',
  });
  const other = newShift();
  await shop.owner.api.roster.save.mutate({
    siteId: elsewhere,
    changes: [{ id: other, shift: said({ starts: '16:00', ends: '20:00' }) }],
  });
  const day = await save();
  const early = await save({ date: '2026-06-17', starts: '00:30', ends: '03:00' });
  const { conflicts } = await list();
  expect(conflicts.map(({ kind, shiftId, otherId }) => [kind, shiftId, otherId])).toEqual([['overlap', day.id, other]]);
  expect(early.date).toBe('2026-06-17');
  expect((await refusal(publish())).reason).toBe('roster-conflicts');
  expect(await publish({ despite: true })).toMatchObject({ added: 2, conflicts: [{ kind: 'overlap' }] });
  expect((await list()).elsewhere).toEqual([
    { employeeId: shop.employee, date: '2026-06-16', starts: '16:00', ends: '20:00' },
  ]);
  const rested = await save({ date: '2026-06-19', starts: '22:00', ends: '06:00' });
  const tired = await save({ date: '2026-06-20', starts: '10:00', ends: '14:00' });
  expect((await list()).conflicts.filter(({ kind }) => kind === 'rest')).toMatchObject([
    { shiftId: tired.id, otherId: rested.id, minutes: 240 },
  ]);
});

test('T18: a shift keeps the wall times and the zone that it was planned in, and no moment of it is stored', async () => {
  const shift = await save({ starts: '22:00', ends: '06:00' });
  await publish();
  const { id, version, name, currency, dayStart, longestShift } = await shop.owner.api.directory.sites.get.query({
    id: shop.site,
  });
  const moved = { id, version, name, currency, dayStart, longestShift, zone: 'America/New_York' };
  await shop.owner.api.directory.sites.update.mutate(moved);
  expect((await list()).shifts).toMatchObject([{ ...shift, zone: 'Asia/Manila', state: 'published' }]);
  const sql = openSql(daybook.database.superuserUrl, { max: 1 });
  const kept = await sql`
    select table_name, column_name, data_type from information_schema.columns
    where table_name in ('planned_shifts', 'published_shifts') and data_type like '%with time zone%'
      and column_name not in ('recorded_at', 'published_at')`;
  expect(kept).toEqual([]);
  // When the law of a zone changes, the same row is another moment: it is worked out when it is asked.
  const [at] = await sql<{ now: Date; then: Date }[]>`
    select plan_moment('2027-07-01 09:00', 'EST5EDT,M3.2.0,M11.1.0') as now, plan_moment('2027-07-01 09:00', 'EST5') as then`;
  await sql.end();
  expect(at?.now.toISOString()).toBe('2027-07-01T13:00:00.000Z');
  expect(at?.then.toISOString()).toBe('2027-07-01T14:00:00.000Z');
});

test('T13: a week that is copied across a clock change keeps its wall times; copied twice it is there once', async () => {
  const york = await openShop(daybook, { zone: 'America/New_York' });
  const id = newShift();
  const shift = { ...said({ employeeId: york.employee, date: '2026-03-04' }) };
  await york.owner.api.roster.save.mutate({ siteId: york.site, changes: [{ id, shift }] });
  const copy = () => york.owner.api.roster.copyWeek.mutate({ siteId: york.site, from: '2026-03-02', to: '2026-03-09' });
  expect(await copy()).toEqual({ copied: 1, alreadyThere: 0, left: 0 });
  expect(await copy()).toEqual({ copied: 0, alreadyThere: 1, left: 0 });
  const both = { siteId: york.site, from: '2026-03-02', to: '2026-03-15' };
  await york.owner.api.roster.publish.mutate(both);
  const linked = await addLinked(daybook, york, 'employee');
  const { shifts } = await linked.api.roster.mine.query({ from: both.from, to: both.to });
  expect(shifts.map(({ date, starts, startsAt }) => [date, starts, startsAt])).toEqual([
    ['2026-03-04', '08:00', '2026-03-04T13:00:00.000Z'],
    ['2026-03-11', '08:00', '2026-03-11T12:00:00.000Z'],
  ]);
});

test('a template fills a week with the shifts that name a person, once, and can be taken away', async () => {
  const { templates } = shop.owner.api.roster;
  const leaver: EmployeeId = await addEmployee(shop.owner, [shop.site], { name: 'Paolo Rivera' });
  const times = { starts: '08:00', ends: '17:00', breakMinutes: 60, note: '' };
  const template = {
    id: newId(),
    siteId: shop.site,
    name: 'Usual week',
    entries: [
      { day: 0, employeeId: shop.employee, ...times },
      { day: 1, employeeId: leaver, ...times },
      { day: 2, employeeId: null, ...times },
    ],
  };
  const saved = await templates.save.mutate(template as Parameters<typeof templates.save.mutate>[0]);
  expect(saved).toMatchObject({ name: 'Usual week', version: 1 });
  await shop.owner.api.directory.employees.archive.mutate({ id: leaver });
  expect(await templates.fill.mutate({ id: saved.id, from: '2026-06-15' })).toEqual({
    copied: 1,
    alreadyThere: 0,
    left: 1,
  });
  expect(await templates.fill.mutate({ id: saved.id, from: '2026-06-15' })).toMatchObject({
    copied: 0,
    alreadyThere: 1,
  });
  expect((await templates.list.query({ siteId: shop.site })).items).toEqual([saved]);
  await templates.remove.mutate({ id: saved.id });
  expect((await templates.list.query({ siteId: shop.site })).items).toEqual([]);
  expect((await refusal(templates.remove.mutate({ id: saved.id }))).reason).toBe('not-found');
});

test('an account plans at its own sites and for people whom it sees; others and other organizations find nothing', async () => {
  const elsewhere = await addSite(shop.owner);
  const stranger = await addEmployee(shop.owner, [elsewhere], { name: 'Tess Gallego' });
  const manager = await addAccount(daybook, shop.owner, 'manager', [shop.site]);
  const own = await save({}, newShift(), manager);
  expect(own.state).toBe('draft');
  expect((await refusal(save({ employeeId: stranger }, newShift(), manager))).reason).toBe('not-found');
  expect((await refusal(list(manager, elsewhere))).reason).toBe('not-found');
  // The owner moves it away: the manager sees it no more, and cannot take it back.
  const taken = { siteId: elsewhere, changes: [{ id: own.id, version: 1, shift: said() }] };
  await shop.owner.api.roster.save.mutate(taken);
  const back = { siteId: shop.site, changes: [{ id: own.id, version: 2, shift: said() }] };
  expect((await refusal(manager.api.roster.save.mutate(back))).reason).toBe('not-found');
  const auditor = await addAccount(daybook, shop.owner, 'auditor');
  expect((await list(auditor)).people).toHaveLength(1);
  expect((await refusal(save({}, newShift(), auditor))).reason).toBe('not-allowed');
  const other = await openShop(daybook);
  expect((await refusal(list(other.owner))).reason).toBe('not-found');
  expect((await refusal(save({}, newShift(), other.owner))).reason).toBe('not-found');
});
