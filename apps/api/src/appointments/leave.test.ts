import { afterAll, beforeAll, expect, test } from 'vitest';
import { booking, openClinic } from '../testing/appointments.ts';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addLinked } from '../testing/lakeshore.ts';
import { addLeaveKind, leaveOf } from '../testing/leave.ts';

let daybook: Daybook;
beforeAll(async () => {
  daybook = await startDaybook({ sessionLifetime: 12 * 3_600 });
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

/** Tuesday, 9 June 2026 in Manila. */
const at = (time: string) => new Date(Date.parse(`2026-06-09T${time}:00+08:00`)).toISOString();
const wall = (moment: string) => new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(11, 16);
const day = { from: '2026-06-09', to: '2026-06-09' };

async function clinic() {
  daybook.clock.set('2026-06-08T00:00:00.000Z');
  const opened = await openClinic(daybook);
  const { desk, owner, site, service, provider } = opened;
  const book = (time: string) => desk.api.appointments.book.mutate(booking(opened, at(time)));
  const flags = async () => {
    const { items } = await desk.api.appointments.list.query({ siteId: site, ...day });
    return Object.fromEntries(items.map((item) => [wall(item.startsAt), item.flags]));
  };
  const starts = async () => {
    const { items } = await desk.api.appointments.slots.query({ siteId: site, serviceId: service, ...day });
    return items.map(({ startsAt }) => wall(startsAt));
  };
  const kind = await addLeaveKind(owner);
  const person = await addLinked(daybook, { ...opened, employee: provider }, 'employee');
  return { ...opened, book, flags, starts, kind, person };
}

test('A25 leave from 10:00 to 12:00 keeps what is booked in it, to be moved, and takes nothing new', async () => {
  const { book, flags, starts, kind, person, owner, provider } = await clinic();
  for (const time of ['09:30', '10:00', '11:30']) await book(time);
  const leave = { ...leaveOf(kind.id, day.from, day.to, 120), starts: '10:00' };
  const asked = await person.api.roster.leave.request.mutate({ employeeId: provider, leave });
  expect(asked).toMatchObject({ state: 'asked', starts: '10:00', minutes: 120 });
  // What is asked for changes nothing yet.
  expect(await flags()).toEqual({ '09:30': [], '10:00': [], '11:30': [] });
  expect(await starts()).toContain('11:00');
  const { id, version } = asked;
  await owner.api.roster.leave.decide.mutate({ id, version, decision: 'approve' });
  expect(await flags()).toEqual({ '09:30': [], '10:00': ['needs-move'], '11:30': ['needs-move'] });
  const free = await starts();
  expect(free.filter((time) => time >= '10:00' && time < '12:00')).toEqual([]);
  expect([free.includes('09:00'), free.includes('12:00')]).toEqual([true, true]);
  expect((await refusal(book('11:00'))).reason).toBe('not-offered');
  await book('12:00');
});

test('a part of which it was not said when takes the whole date', async () => {
  const { flags, starts, kind, owner, provider, book } = await clinic();
  await book('16:00');
  const leave = leaveOf(kind.id, day.from, day.to, 120);
  await owner.api.roster.leave.request.mutate({ employeeId: provider, leave });
  expect(await flags()).toEqual({ '16:00': ['needs-move'] });
  expect(await starts()).toEqual([]);
});
