import { type AppointmentId, appointmentId, type ClientId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFacts } from '../messages/appointment-facts.ts';
import { bookingToken } from '../messages/tokens.ts';
import { tenantOf } from '../tenant.ts';
import { addClient, booking, newChange, openClinic } from '../testing/appointments.ts';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { comeBack } from '../testing/lakeshore.ts';

let daybook: Daybook;
beforeAll(async () => {
  daybook = await startDaybook({ sessionLifetime: 12 * 3_600 });
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

const at = (time: string) => new Date(Date.parse(`2026-06-09T${time}:00+08:00`)).toISOString();
const email = 'paz@example.org';

/** Three records of one person: the first was merged into the second, and that into the third. */
async function clinic() {
  daybook.clock.set('2026-06-08T00:00:00.000Z');
  const opened = await openClinic(daybook);
  const { organizationId, owner } = opened;
  const add = (name: string, mail: string) => addClient(daybook, organizationId, { name, email: mail });
  const first = await add('P. Aquino', 'old@example.org');
  const [second, third] = [await add('Paz Aquino', 'older@example.org'), await add('Maria Paz Aquino', email)];
  const book = (client: ClientId, time: string, id = appointmentId.parse(newId())) =>
    opened.desk.api.appointments.book.mutate({ ...booking(opened, at(time), { id }), client: { id: client } });
  const merge = async () => {
    await owner.api.clients.merge.mutate({ id: first, version: 1, into: second });
    await owner.api.clients.merge.mutate({ id: second, version: 1, into: third });
  };
  const token = (id: AppointmentId) => bookingToken(daybook.house.keys, { organizationId, id });
  return { ...opened, first, second, third, book, merge, token };
}

test('who was merged is shown, looked at and written to as who that is today', async () => {
  const { book, merge, first, third, desk, site, owner, organizationId, token } = await clinic();
  const { id } = await book(first, '09:00');
  await merge();
  const { items } = await desk.api.appointments.list.query({ siteId: site, from: '2026-06-09', to: '2026-06-09' });
  expect(items).toMatchObject([{ id, client: { id: third, name: 'Maria Paz Aquino', email } }]);
  const looks = await owner.api.clients.accessLog.query({ clientId: third });
  expect(looks.items.find(({ what }) => what === 'appointments.list')).toMatchObject({ clientIds: [third] });
  const facts = await tenantOf(daybook.house, organizationId).read((tx) => readFacts(tx, organizationId, id));
  expect(facts?.person).toMatchObject({ name: 'Maria Paz Aquino', email });
  expect(await daybook.browser().api.appointments.page.byLink.query({ token: token(id) })).toMatchObject({
    name: 'Maria Paz Aquino',
  });
});

test('whoever wants no reminders is marked so where staff see it, also by the mail of a merged record', async () => {
  const { book, merge, first, third, owner, token } = await clinic();
  const { id } = await book(first, '09:00');
  await merge();
  await daybook.browser().api.appointments.page.unsubscribe.mutate({ token: token(id) });
  expect(await owner.api.clients.get.query({ id: third, purpose: 'contact' })).toMatchObject({ reminders: false });
});

test('what a merged record missed counts for who that is today', async () => {
  const { book, merge, first, desk, owner, login, site, service, token } = await clinic();
  const missed = [await book(first, '09:00'), await book(first, '09:30'), await book(first, '10:00')];
  daybook.clock.set(at('10:00'));
  await comeBack(desk, desk.login);
  for (const { id, version } of missed) {
    await desk.api.appointments.setStatus.mutate({ id, version, changeId: newChange(), state: 'no-show' });
  }
  await comeBack(owner, login);
  await merge();
  const visitor = daybook.browser();
  const id = appointmentId.parse(newId());
  await visitor.api.appointments.hold.mutate({ id, siteId: site, serviceId: service, startsAt: at('11:00') });
  const who = { name: 'Paz Aquino', email, phone: null, birthDate: null, note: null, language: 'en' } as const;
  await visitor.api.appointments.request.mutate({ id, ...who });
  expect(await visitor.api.appointments.page.confirm.mutate({ token: token(id) })).toMatchObject({
    state: 'requested',
    confirmBy: null,
  });
});

test('nobody is booked by the merged record of who was archived', async () => {
  const { book, merge, first, third, owner } = await clinic();
  await merge();
  await owner.api.clients.archive.mutate({ id: third, version: 1 });
  expect((await refusal(book(first, '09:00'))).reason).toBe('not-found');
});

test('who is booked and archived at the same moment is one of both', async () => {
  const { desk, owner, organizationId, ...opened } = await clinic();
  const rounds = Array.from({ length: 12 }, async (_, n) => {
    const client = await addClient(daybook, organizationId, { name: `Person ${n}` });
    const time = `${String(9 + Math.floor(n / 2)).padStart(2, '0')}:${n % 2 === 0 ? '00' : '30'}`;
    const asked = await Promise.allSettled([
      desk.api.appointments.book.mutate({ ...booking(opened, at(time)), client: { id: client } }),
      owner.api.clients.archive.mutate({ id: client, version: 1 }),
    ]);
    return asked.filter(({ status }) => status === 'fulfilled').length;
  });
  expect(new Set(await Promise.all(rounds))).toEqual(new Set([1]));
});
