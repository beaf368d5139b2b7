import type { PunchKind } from '@daybook/contract/clock';
import { businessDate } from '@daybook/rules/business-date';
import { decidePunch, type Presence, presenceAfter } from '@daybook/rules/clock/decide';
import fc from 'fast-check';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSql } from './open.ts';
import { createTestDatabase, type TestDatabase } from './testing/database.ts';

const organization = crypto.randomUUID();
const site = crypto.randomUUID();
const kiosk = crypto.randomUUID();
const longestShift = 960;
const zone = 'America/New_York';

let database: TestDatabase;
let app: Sql;
let superuser: Sql;

beforeAll(async () => {
  database = await createTestDatabase();
  app = openSql(database.url, { max: 2, connection: { TimeZone: 'UTC' } });
  superuser = openSql(database.superuserUrl, { max: 1 });
  await superuser`insert into organizations (id, name) values (${organization}, 'Lakeshore')`;
  await superuser`
    insert into sites (organization_id, id, name, zone, currency, day_start, longest_shift)
    values (${organization}, ${site}, 'Woodside', ${zone}, 'USD', '04:00', ${longestShift})`;
  await superuser`
    insert into kiosks (organization_id, id, site_id, name, purpose, enrolled_at) values (${organization}, ${kiosk}, ${site}, 'Front', 'clock', now())`;
  await superuser`
    insert into kiosk_sessions (organization_id, id, kiosk_id, token_hash, created_at)
    values (${organization}, ${crypto.randomUUID()}, ${kiosk}, 'hash', now())`;
});
afterAll(async () => {
  await app.end();
  await superuser.end();
  await database.drop();
});

async function hire(): Promise<string> {
  const id = crypto.randomUUID();
  await superuser`
    insert into employees (organization_id, id, number, name, called_name, language, pin_digest, pin_length)
    values (${organization}, ${id}, ${id.slice(0, 8)}, 'Tess Gallego', 'Tess', 'en', 'digest', 4)`;
  return id;
}

interface Result {
  outcome?: string;
  refusal?: string;
  punch?: { businessDate: string; at: number };
}

async function press(items: { employeeId: string; kind: PunchKind; at: number; pin?: string }[]): Promise<Result[]> {
  const batch = items.map((item, n) => ({
    n,
    token: 'hash',
    record: true,
    id: crypto.randomUUID(),
    occurredAt: item.at,
    method: 'pin',
    pin: 'digest',
    grantExpired: false,
    requestId: 'test',
    address: '',
    ...item,
  }));
  const rows = await app<
    { n: number; result: Result }[]
  >`select n, result from gate.punch(${JSON.stringify(batch)}::text::jsonb)`;
  return [...rows].sort((a, b) => a.n - b.n).map((row) => row.result);
}

const presses = fc.array(
  fc.record({
    kind: fc.constantFrom<PunchKind>('in', 'break-start', 'break-end', 'out'),
    wait: fc.integer({ min: 1, max: 1_500_000 }),
  }),
  { minLength: 1, maxLength: 14 },
);

test('the database decides every press as the rules do, over random days and both changes of the clock', async () => {
  await fc.assert(
    fc.asyncProperty(
      presses,
      fc.constantFrom('2026-03-06T12:00:00Z', '2026-10-30T12:00:00Z', '2026-06-15T12:00:00Z'),
      async (days, begin) => {
        const employeeId = await hire();
        let presence: Presence = { state: 'out', kind: null, at: null, shiftStart: null };
        let date: string | undefined;
        let at = Date.parse(begin);
        for (const { kind, wait } of days) {
          at += wait * 100;
          const expected = decidePunch(presence, kind, at, longestShift);
          const [result] = await press([{ employeeId, kind, at }]);
          expect(result?.outcome ?? result?.refusal).toBe(
            expected.outcome === 'refused' ? expected.reason : expected.outcome,
          );
          if (expected.outcome !== 'recorded') continue;
          presence = presenceAfter(presence, kind, at);
          if (kind === 'in') date = businessDate(at, { zone, dayStart: '04:00' });
          expect(result?.punch).toMatchObject({ at, businessDate: date });
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a batch is answered item by item, and a wrong PIN in it stops nobody else', async () => {
  const people = await Promise.all([hire(), hire(), hire()]);
  const at = Date.parse('2026-06-15T12:00:00Z');
  const results = await press(
    people.map((employeeId, index) => ({
      employeeId,
      kind: 'in' as const,
      at,
      ...(index === 1 ? { pin: 'wrong' } : {}),
    })),
  );
  expect(results.map((result) => result.outcome ?? result.refusal)).toEqual(['recorded', 'pin-unknown', 'recorded']);
});

test('two punches of one person in one batch are taken in their order', async () => {
  const employeeId = await hire();
  const at = Date.parse('2026-06-15T12:00:00Z');
  const results = await press([
    { employeeId, kind: 'in', at },
    { employeeId, kind: 'break-start', at },
    { employeeId, kind: 'out', at },
  ]);
  expect(results.map((result) => result.outcome)).toEqual(['recorded', 'recorded', 'recorded']);
  expect(results.map((result) => result.punch?.at)).toEqual([at, at + 1, at + 2]);
});

test('batches that hold the same people in opposite order never wait for each other in a circle', async () => {
  const people = await Promise.all(Array.from({ length: 12 }, hire));
  const begin = Date.parse('2026-06-15T12:00:00Z');
  const kinds = ['in', 'break-start', 'break-end', 'break-start'] as const;
  for (const [index, kind] of kinds.entries()) {
    const at = begin + index * 120_000;
    const forward = people.map((employeeId) => ({ employeeId, kind, at }));
    const answers = await Promise.all([
      press(forward),
      press([...forward].reverse()),
      press(forward),
      press([...forward].reverse()),
    ]);
    const recorded = answers.flat().filter((result) => result.outcome === 'recorded');
    expect(recorded).toHaveLength(people.length);
  }
});
