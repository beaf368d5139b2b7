import type { PunchKind } from '@daybook/contract/clock';
import { bootId, type EmployeeId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { openSql } from '@daybook/db/open';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweep } from '../jobs/sweep.ts';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { queuedPunch } from '../testing/exceptions.ts';
import { addEmployee, enrolKiosk, openShop } from '../testing/lakeshore.ts';

const minute = 60_000;
const hour = 60 * minute;
const boot = bootId.parse(newId());

let daybook: Daybook;
let sql: Sql;

beforeAll(async () => {
  daybook = await startDaybook();
  sql = openSql(daybook.database.superuserUrl, { max: 1 });
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await sql.end();
  await daybook.close();
});

/** What came of it: done, or the reason of the refusal. */
const told = async (call: Promise<unknown>) =>
  await call.then(
    () => 'done',
    async () => (await refusal(call)).reason,
  );

test('punches, queues, answers, undoing and sweeps for the same people at once end in no fault, and what is open is what lacks', {
  timeout: 90_000,
}, async () => {
  daybook.clock.set('2026-11-19T12:00:00.000Z');
  const shop = await openShop(daybook);
  const { owner } = shop;
  const second = await enrolKiosk(daybook, owner, shop.site);
  const people = [shop.employee];
  for (let n = 0; n < 3; n += 1) people.push(await addEmployee(owner, [shop.site]));
  const pin = (employeeId: EmployeeId) => ({ method: 'pin', employeeId, pin: '4821' }) as const;
  const send = (kiosk: typeof second, ago: number, kind: PunchKind) => {
    const punches = people.flatMap((employeeId, n) => [
      queuedPunch(daybook, ago * hour + n * 7 * minute, pin(employeeId), kind),
      queuedPunch(daybook, ago * hour + n * 5 * minute, { method: 'named', employeeId }, 'break-start'),
    ]);
    const sentAt = daybook.clock.now().toISOString();
    return kiosk.api.clock.sync.mutate({ queueVersion: 1, bootId: boot, sentAt, punches: punches.toReversed() });
  };
  const live = (employeeId: EmployeeId, kind: PunchKind) =>
    shop.kiosk.api.clock.punch.mutate({
      id: newId(),
      kind,
      occurredAt: daybook.clock.now().toISOString(),
      claim: pin(employeeId),
    });
  const answered = async () => {
    const { items } = await owner.api.exceptions.list.query({ limit: 8 });
    const both = items.flatMap(({ id, version, kind, at }) =>
      ['accept', 'reject'].map((answer) =>
        kind === 'missed'
          ? owner.api.exceptions.decide.mutate({
              id,
              version,
              answer: 'add',
              reason: 'Seen leaving by the side door',
              at: wallAt(Date.parse(at) + hour),
            })
          : owner.api.exceptions.decide.mutate({
              id,
              version,
              answer: answer === 'accept' ? 'accept' : 'reject',
              reason: 'Seen at the counter that morning',
            }),
      ),
    );
    const outcomes = await Promise.all(both.map(told));
    const { items: decided } = await owner.api.exceptions.list.query({ view: 'decided', limit: 4 });
    const undone = decided.map(({ id, version }) => told(owner.api.exceptions.undo.mutate({ id, version })));
    return [...outcomes, ...(await Promise.all(undone))];
  };
  const seen = new Set<string>();
  for (let round = 0; round < 4; round += 1) {
    daybook.clock.forward(20 * minute);
    const results = await Promise.all([
      told(send(shop.kiosk, 60 - round * 3, 'in')),
      told(send(second, 59 - round * 3, round % 2 ? 'out' : 'in')),
      ...people.map((id) => told(live(id, round % 2 ? 'out' : 'in'))),
      sweep(daybook.house, 15 * minute).then(() => 'done'),
      sweep(daybook.house, 3 * 24 * hour).then(() => 'done'),
      answered(),
      answered(),
    ]);
    for (const outcome of results.flat()) seen.add(outcome);
  }
  expect(seen).not.toContain('fault');
  expect(seen).toContain('done');
  expect(seen).toContain('already-decided');
  await sweep(daybook.house, 3 * 24 * hour);
  const open = await missed();
  await sql`update exceptions set state = 'settled' where state = 'open' and kind = 'missed'`;
  await sweep(daybook.house, 3 * 24 * hour);
  expect(open).toEqual(await missed());

  async function missed() {
    return await sql`select key from exceptions
      where organization_id = ${shop.organizationId} and kind = 'missed' and state = 'open' order by key`;
  }
});

/** The wall time in Calamba, which has no daylight-saving change. */
function wallAt(ms: number) {
  const [date = '', time = ''] = new Date(ms + 8 * hour).toISOString().split('T');
  return { date, time: time.slice(0, 5) };
}
