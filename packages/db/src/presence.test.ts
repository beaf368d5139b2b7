import type { PunchKind } from '@daybook/contract/clock';
import { type Presence, presenceAfter } from '@daybook/rules/clock/decide';
import fc from 'fast-check';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSql } from './open.ts';
import { createTestDatabase, type TestDatabase } from './testing/database.ts';

const organization = crypto.randomUUID();
const site = crypto.randomUUID();
const author = crypto.randomUUID();
const begin = Date.parse('2026-06-15T00:00:00Z');

let database: TestDatabase;
let superuser: Sql;

beforeAll(async () => {
  database = await createTestDatabase();
  superuser = openSql(database.superuserUrl, { max: 1 });
  await superuser`insert into organizations (id, name) values (${organization}, 'Lakeshore')`;
  await superuser`
    insert into sites (organization_id, id, name, zone, currency, day_start, longest_shift)
    values (${organization}, ${site}, 'Calamba', 'Asia/Manila', 'PHP', '04:00', 960)`;
  await superuser`
    insert into accounts (organization_id, id, login, name, role, language, all_sites)
    values (${organization}, ${author}, 'owner@example.org', 'Luz', 'owner', 'en', true)`;
});
afterAll(async () => {
  await superuser.end();
  await database.drop();
});

const punches = fc.uniqueArray(
  fc.record({
    kind: fc.constantFrom<PunchKind>('in', 'break-start', 'break-end', 'out'),
    minute: fc.integer({ min: 0, max: 4000 }),
    voided: fc.boolean(),
  }),
  { selector: ({ minute }) => minute, maxLength: 12 },
);

test('recounted, a presence is what the counted punches come to, in whatever order they were stored', async () => {
  await fc.assert(
    fc.asyncProperty(punches, async (stored) => {
      const employee = crypto.randomUUID();
      await superuser`
        insert into employees (organization_id, id, number, name, called_name, language)
        values (${organization}, ${employee}, ${employee.slice(0, 8)}, 'Tess Gallego', 'Tess', 'en')`;
      await superuser`insert into presence (organization_id, employee_id, state) values (${organization}, ${employee}, 'out')`;
      for (const { kind, minute, voided } of stored) {
        const id = crypto.randomUUID();
        const at = new Date(begin + minute * 60_000);
        await superuser`
          insert into punches (organization_id, id, employee_id, site_id, kind, at, occurred_at, business_date, method, flags, address, request_id)
          values (${organization}, ${id}, ${employee}, ${site}, ${kind}, ${at}, ${at}, '2026-06-15', 'pin', '{}', '', '')`;
        if (voided)
          await superuser`
            insert into amendments (organization_id, id, action, punch_id, employee_id, author_id, reason, address, request_id)
            values (${organization}, ${crypto.randomUUID()}, 'void', ${id}, ${employee}, ${author}, 'not so', '', '')`;
      }
      await superuser`select recount_presence(${organization}, ${employee})`;
      const [row] = await superuser<
        { state: string; kind: string | null; at: Date | null; shift_start: Date | null }[]
      >`
        select state, kind, at, shift_start from presence where employee_id = ${employee}`;
      let expected: Presence = { state: 'out', kind: null, at: null, shiftStart: null };
      const counted = stored.filter(({ voided }) => !voided).toSorted((a, b) => a.minute - b.minute);
      for (const { kind, minute } of counted) {
        const at = begin + minute * 60_000;
        // A punch that fits nothing opens no shift, but it is the last one that was heard.
        const fits = kind === 'in' || expected.shiftStart !== null;
        expected = fits ? presenceAfter(expected, kind, at) : { ...expected, kind, at };
      }
      expect({ ...row, at: row?.at?.getTime() ?? null, shift_start: row?.shift_start?.getTime() ?? null }).toEqual({
        state: expected.state,
        kind: expected.kind,
        at: expected.at,
        shift_start: expected.shiftStart,
      });
    }),
    { numRuns: 60 },
  );
});
