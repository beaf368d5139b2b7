import { planMoment, type WallTime, wallText } from '@daybook/rules/roster/plan-times';
import { wallOf } from '@daybook/rules/timesheets/wall';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSql } from './open.ts';
import { createTestDatabase, type TestDatabase } from './testing/database.ts';

let database: TestDatabase;
let app: Sql;

beforeAll(async () => {
  database = await createTestDatabase();
  app = openSql(database.url, { max: 1, connection: { TimeZone: 'Asia/Kathmandu' } });
});
afterAll(async () => {
  await app.end();
  await database.drop();
});

const minute = 60_000;
const dayMs = 1440 * minute;
const from = Date.UTC(2009, 0, 1);
// Years that have been: of those to come the database and Node may not have heard the same.
const to = Date.UTC(2024, 11, 31);

// Clocks that are set by an hour, half an hour, two hours, three, a quarter of an hour less than one, or a whole day.
const zones = [
  ...['Asia/Manila', 'America/New_York', 'Europe/Berlin', 'UTC', 'Asia/Kathmandu', 'America/St_Johns'],
  ...['Australia/Lord_Howe', 'America/Caracas', 'Asia/Pyongyang', 'Europe/Moscow', 'Europe/Istanbul'],
  ...['Antarctica/Troll', 'Antarctica/Casey', 'Africa/Casablanca', 'Pacific/Apia', 'Pacific/Kwajalein'],
];

/** Every quarter of an hour from a day before each clock change to a day after it, and a time of each eleventh day. */
function wallTimesOf(zone: string): WallTime[] {
  const wall = wallOf(zone, from, to);
  const nearChange = wall.changes(from, to).flatMap(({ at }) => {
    const begin = Math.floor((at + wall.offsetAt(at)) / (15 * minute)) * 15;
    return Array.from({ length: 2 * 96 }, (_, step) => begin - 1440 + 15 * step);
  });
  const anywhere = Array.from({ length: Math.floor((to - from) / dayMs / 11) }, (_, step) => {
    return from / minute + step * 11 * 1440 + ((step * 397) % 1440);
  });
  return [...nearChange, ...anywhere].map((minutes) => ({
    day: Math.floor(minutes / 1440),
    minutes: ((minutes % 1440) + 1440) % 1440,
  }));
}

test.each(zones)('T18: the database places the wall times of %s where the rules do', async (zone) => {
  const times = wallTimesOf(zone);
  expect(times.length).toBeGreaterThan(500);
  const wall = wallOf(zone, from, to);
  const texts = times.map(wallText);
  const rows = await app<{ at: string }[]>`
    select (extract(epoch from plan_moment(w.text::timestamp, ${zone})) * 1000)::bigint::text as at
    from unnest(${texts}::text[]) with ordinality as w (text, place) order by w.place`;
  const iso = (ms: number) => new Date(ms).toISOString();
  expect(rows.map(({ at }, index) => [texts[index], iso(Number(at))])).toEqual(
    times.map((time, index) => [texts[index], iso(planMoment(time, wall))]),
  );
});
