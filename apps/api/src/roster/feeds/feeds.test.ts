import { calendarFeedId, plannedShiftId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { openSql } from '@daybook/db/open';
import ICAL from 'ical.js';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { audited } from '../../testing/audited.ts';
import { type Browser, refusal } from '../../testing/browser.ts';
import { type Daybook, startDaybook } from '../../testing/daybook.ts';
import { addAccount, addEmployee, addLinked, openShop } from '../../testing/lakeshore.ts';
import { addLeaveKind, enterLeave, leaveOf } from '../../testing/leave.ts';

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;

beforeAll(async () => {
  daybook = await startDaybook({ sessionLifetime: 86_400 });
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});
beforeEach(async () => {
  daybook.clock.set('2026-06-15T00:00:00.000Z');
  shop = await openShop(daybook);
});

const newFeedId = () => calendarFeedId.parse(newId());
async function makeFeed(by: Browser = shop.owner, employeeId = shop.employee) {
  const id = newFeedId();
  const { path, feed } = await by.api.roster.feeds.create.mutate({ id, employeeId, name: 'Telephone' });
  return { id, path, feed };
}
async function plan(more: object = {}, version?: number, id = plannedShiftId.parse(newId())) {
  const usual = { employeeId: shop.employee, date: '2026-06-16', starts: '22:00', ends: '06:00' };
  const shift = { ...usual, breakMinutes: 60, note: '', ...more };
  await shop.owner.api.roster.save.mutate({
    siteId: shop.site,
    changes: [{ id, shift, ...(version === undefined ? {} : { version }) }],
  });
  return id;
}
const publish = (from = '2026-06-15', to = '2026-06-21') =>
  shop.owner.api.roster.publish.mutate({ siteId: shop.site, from, to });
const get = (path: string, headers: Record<string, string> = {}) => fetch(`${daybook.url}${path}`, { headers });
async function entries(path: string) {
  const text = await (await get(path)).text();
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((event) => ({
    ...{ uid: event.getFirstPropertyValue('uid'), sequence: event.getFirstPropertyValue('sequence') },
    ...{ summary: event.getFirstPropertyValue('summary'), location: event.getFirstPropertyValue('location') },
    note: event.getFirstPropertyValue('description'),
    stamp: String(event.getFirstPropertyValue('dtstamp')),
    start: String(event.getFirstPropertyValue('dtstart')),
    end: String(event.getFirstPropertyValue('dtend')),
  }));
}

test('a feed shows what is published, and no draft, as moments that any calendar reads', async () => {
  const { path } = await makeFeed();
  expect(path).toMatch(/^\/calendar\/[\w-]{43}\.ics$/);
  const id = await plan({ note: 'opening, back door; keys' });
  expect(await entries(path)).toEqual([]);
  await publish();
  await plan({ date: '2026-06-18' });
  const answer = await get(path);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(await entries(path)).toEqual([
    {
      ...{ uid: `${id}@daybook`, sequence: 0, stamp: '2026-06-15T00:00:00Z', note: 'opening, back door; keys' },
      ...{ summary: 'Shift at Calamba Crossing', location: 'Calamba Crossing' },
      ...{ start: '2026-06-16T14:00:00Z', end: '2026-06-16T22:00:00Z' },
    },
  ]);
});

test('a shift that is published otherwise keeps its UID and counts its SEQUENCE up; one that is taken away is gone', async () => {
  const { path } = await makeFeed();
  const id = await plan();
  await publish();
  daybook.clock.forward(3_600_000);
  await plan({ starts: '21:00' }, 1, id);
  expect(await entries(path)).toMatchObject([{ sequence: 0, start: '2026-06-16T14:00:00Z' }]);
  await publish();
  const moved = { uid: `${id}@daybook`, sequence: 1, stamp: '2026-06-15T01:00:00Z', start: '2026-06-16T13:00:00Z' };
  expect(await entries(path)).toMatchObject([moved]);
  await shop.owner.api.roster.save.mutate({ siteId: shop.site, changes: [{ id, version: 2, shift: null }] });
  await publish();
  expect(await entries(path)).toEqual([]);
});

test('lines end in CR LF and fold at 75 octets, letters of many octets whole', async () => {
  const { path } = await makeFeed();
  const note = 'Ñandú ñ 日本語日本語日本語 🏖🏖🏖 lárgest note that is taken';
  await plan({ note });
  await publish();
  const text = await (await get(path)).text();
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const lines = text.split('\r\n');
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(lines.some((line) => line.startsWith(' '))).toBe(true);
  expect(text).not.toContain('\uFFFD');
  expect(await entries(path)).toMatchObject([{ note }]);
});

test('a feed goes back 31 days, and ahead as far as is published', async () => {
  const { path } = await makeFeed();
  for (const date of ['2026-05-14', '2026-05-15', '2027-06-01']) {
    await plan({ date });
    await publish(date, date);
  }
  expect((await entries(path)).map(({ start }) => start.slice(0, 10))).toEqual(['2026-05-15', '2027-06-01']);
});

test('approved leave is shown as whole dates, and not of which kind it is', async () => {
  const { path } = await makeFeed();
  const sick = await addLeaveKind(shop.owner, { name: 'Sick leave' });
  await enterLeave(shop.owner, shop.employee, leaveOf(sick.id, '2026-06-17', '2026-06-18'));
  const text = await (await get(path)).text();
  expect(text).toContain('DTSTART;VALUE=DATE:20260617\r\n');
  expect(text).not.toContain(sick.name);
  expect((await entries(path)).map(({ summary, start }) => [summary, start])).toEqual([
    ['On leave', '2026-06-17'],
    ['On leave', '2026-06-18'],
  ]);
});

test('what has not changed is answered 304, and what has, with another tag', async () => {
  const { path } = await makeFeed();
  const tag = (await get(path)).headers.get('etag') ?? '';
  const again = await get(path, { 'if-none-match': `"else", ${tag}` });
  expect([again.status, await again.text()]).toEqual([304, '']);
  await plan();
  await publish();
  const changed = await get(path, { 'if-none-match': tag });
  expect(changed.status).toBe(200);
  expect(changed.headers.get('etag')).not.toBe(tag);
});

test('an address that never was, one that is revoked and one of a leaver are answered alike, at once', async () => {
  const revoked = await makeFeed();
  const leaver = await addEmployee(shop.owner, [shop.site], { name: 'Rhea Mae Santiago' });
  const left = await makeFeed(shop.owner, leaver);
  for (const { path } of [revoked, left]) expect((await get(path)).status).toBe(200);
  await shop.owner.api.roster.feeds.revoke.mutate({ id: revoked.id });
  await shop.owner.api.directory.employees.archive.mutate({ id: leaver });
  const answers = [];
  for (const path of [revoked.path, left.path, `/calendar/${'a'.repeat(43)}.ics`, '/calendar/x', '/calendar/%00.ics']) {
    const answer = await get(path, { 'if-none-match': '*' });
    const text = (await answer.text()).replace(/"requestId":"[^"]+"/, '');
    answers.push([answer.status, answer.headers.get('content-type'), text]);
  }
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]?.[0]).toBe(404);
  // Said twice it is done once.
  await shop.owner.api.roster.feeds.revoke.mutate({ id: revoked.id });
  const deeds = await audited(daybook, shop.organizationId, 'roster');
  expect(deeds.map(({ action }) => action).sort()).toEqual([
    'roster.feed-made',
    'roster.feed-made',
    'roster.feed-revoked',
  ]);
});

test('people make and end feeds of their own; of others those who plan, and nobody else', async () => {
  const colleague = await addEmployee(shop.owner, [shop.site], { name: 'Rhea Mae Santiago' });
  const person = await addLinked(daybook, shop, 'employee');
  const own = await makeFeed(person);
  expect((await person.api.roster.feeds.list.query({ employeeId: shop.employee })).items).toEqual([own.feed]);
  const others = await makeFeed(shop.owner, colleague);
  expect((await refusal(makeFeed(person, colleague))).reason).toBe('not-found');
  expect((await refusal(person.api.roster.feeds.list.query({ employeeId: colleague }))).reason).toBe('not-found');
  expect((await refusal(person.api.roster.feeds.revoke.mutate({ id: others.id }))).reason).toBe('not-found');
  const auditor = await addAccount(daybook, shop.owner, 'auditor');
  expect((await auditor.api.roster.feeds.list.query({ employeeId: colleague })).items).toEqual([others.feed]);
  expect((await refusal(makeFeed(auditor, colleague))).reason).toBe('not-found');
  await person.api.roster.feeds.revoke.mutate({ id: own.id });
  expect((await person.api.roster.feeds.list.query({ employeeId: shop.employee })).items).toEqual([]);
});

test('the token is kept nowhere; sent twice before a calendar read it, it is one feed with a new address', async () => {
  const { id, path } = await makeFeed();
  const fields = { id, employeeId: shop.employee, name: 'Telephone' };
  const second = await shop.owner.api.roster.feeds.create.mutate(fields);
  expect((await get(path)).status).toBe(404);
  const sql = openSql(daybook.database.superuserUrl, { max: 1 });
  const kept = await sql`select * from calendar_feeds where id = ${id}`;
  const trail = await sql`select * from audit_events where subject_id = ${id}`;
  await sql.end();
  expect([kept.length, trail.length]).toEqual([1, 1]);
  expect(JSON.stringify([kept, trail])).not.toContain(second.path.slice(10, 53));
  const renamed = shop.owner.api.roster.feeds.create.mutate({ ...fields, name: 'Tablet' });
  expect((await refusal(renamed)).reason).toBe('idempotency-mismatch');
  expect((await get(second.path)).status).toBe(200);
  expect((await refusal(shop.owner.api.roster.feeds.create.mutate(fields))).reason).toBe('idempotency-mismatch');
});

test('the last reading is noted to the hour', async () => {
  const { path } = await makeFeed();
  const lastRead = async () =>
    (await shop.owner.api.roster.feeds.list.query({ employeeId: shop.employee })).items[0]?.lastReadAt;
  expect(await lastRead()).toBeNull();
  await get(path);
  daybook.clock.forward(3_599_000);
  await get(path);
  expect(await lastRead()).toBe('2026-06-15T00:00:00.000Z');
  daybook.clock.forward(1_000);
  await get(path);
  expect(await lastRead()).toBe('2026-06-15T01:00:00.000Z');
});

test('who reads or guesses without end is told to slow down, and others read on', async () => {
  const [busy, calm] = [await makeFeed(), await makeFeed()];
  for (let read = 0; read < 60; read += 1) expect((await get(busy.path)).status).toBe(200);
  expect((await get(busy.path)).status).toBe(429);
  expect((await get(calm.path)).status).toBe(200);
  const statuses = [];
  for (let guess = 0; guess < 40; guess += 1) statuses.push((await get(`/calendar/${'b'.repeat(43)}.ics`)).status);
  expect(statuses.at(-1)).toBe(429);
  expect((await get(calm.path)).status).toBe(200);
});
