import { appointmentId, type ClientId, clientId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient, booking, newChange, openClinic, provide } from '../testing/appointments.ts';
import { type Browser, refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, addEmployee, addSite } from '../testing/lakeshore.ts';

let daybook: Daybook;
beforeAll(async () => {
  daybook = await startDaybook({ sessionLifetime: 12 * 3_600 });
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

const at = (time: string, date = '2026-06-08') => new Date(Date.parse(`${date}T${time}:00+08:00`)).toISOString();

async function clinic() {
  daybook.clock.set('2026-06-08T00:00:00.000Z');
  const opened = await openClinic(daybook);
  const book = async (startsAt: string, fields = {}, client = opened.client) => {
    const asked = { ...booking(opened, startsAt, { id: appointmentId.parse(newId()) }), ...fields };
    return (await opened.desk.api.appointments.book.mutate({ ...asked, client: { id: client } })).id;
  };
  const list = (by: Browser = opened.desk, more = {}, client: ClientId = opened.client) =>
    by.api.appointments.ofClient.query({ clientId: client, purpose: 'booking', ...more });
  const cancel = (id: Awaited<ReturnType<typeof book>>) =>
    opened.desk.api.appointments.cancel.mutate({ id, version: 1, changeId: newChange(), reason: 'She is ill' });
  return { ...opened, book, list, cancel };
}

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

test('what is ahead stands soonest first, what was latest first and by pages, and nobody else is among it', async () => {
  const { book, list, cancel, desk, client, provider, organizationId } = await clinic();
  const [late, soon] = [await book(at('16:00', '2026-06-12')), await book(at('09:30', '2026-06-12'))];
  const gone = await book(at('10:00', '2026-06-14'));
  const was = [await book(at('09:00')), await book(at('10:00')), await book(at('11:00'))];
  await book(at('12:00'), {}, await addClient(daybook, organizationId, { name: 'Ana Reyes' }));
  await cancel(gone);
  daybook.clock.set('2026-06-08T05:00:00.000Z');
  const { ahead, items, nextCursor } = await list(desk, { limit: 3 });
  expect(ids(ahead)).toEqual([soon, late]);
  expect(ahead[0]).toMatchObject({
    ...{ startsAt: at('09:30', '2026-06-12'), state: 'booked', providerId: provider, client: { id: client } },
    ...{ site: { zone: 'Asia/Manila' }, provider: { name: 'Ligaya Ramos' } },
  });
  expect(ids(items)).toEqual([gone, was[2], was[1]]);
  const rest = await list(desk, { limit: 3, cursor: nextCursor ?? '' });
  expect([rest.ahead, ids(rest.items), rest.nextCursor]).toEqual([[], [was[0]], null]);
  expect((await refusal(list(desk, { cursor: 'x' }))).reason).toBe('bad-input');
});

test('who was merged into somebody is the same person, asked for by either id', async () => {
  const { book, list, owner, client, organizationId, desk } = await clinic();
  const goes = await addClient(daybook, organizationId, { name: 'L. Magsaysay' });
  const [one, two] = [await book(at('09:00'), {}, goes), await book(at('10:00'))];
  await owner.api.clients.merge.mutate({ id: goes, version: 1, into: client });
  for (const asked of [client, goes]) {
    const { ahead } = await list(desk, {}, asked);
    expect(ids(ahead)).toEqual([one, two]);
    expect(ahead[0]?.client).toMatchObject({ id: client, name: 'Luz Magsaysay' });
  }
});

test('what is at a site outside of the account’s scope is not there', async () => {
  const { book, list, owner, service, client } = await clinic();
  const other = await addSite(owner, { zone: 'Asia/Manila' });
  const provider = await addEmployee(owner, [other]);
  await provide(owner, { site: other, employee: provider, services: [service] });
  const here = await book(at('09:00'));
  const { id: there } = await owner.api.appointments.book.mutate(
    booking({ site: other, service, provider, client }, at('11:00')),
  );
  const clinician = await addAccount(daybook, owner, 'clinician', [other]);
  expect(ids((await list()).ahead)).toEqual([here]);
  expect((await list(clinician)).ahead).toMatchObject([{ id: there, service: { id: service }, site: { id: other } }]);
  expect(ids((await list(owner)).ahead)).toEqual([here, there]);
  daybook.clock.set('2026-06-08T05:00:00.000Z');
  expect(ids((await list()).items)).toEqual([here]);
  expect(ids((await list(owner)).items)).toEqual([there, here]);
});

test('a manager, an auditor and another organization are told nothing', async () => {
  const { book, list, owner, site, client } = await clinic();
  await book(at('09:00'));
  for (const role of ['manager', 'auditor', 'site', 'employee'] as const)
    expect((await refusal(list(await addAccount(daybook, owner, role, [site])))).reason).toBe('not-allowed');
  const others = await openClinic(daybook);
  expect((await refusal(list(others.desk, {}, client))).reason).toBe('not-found');
  expect((await refusal(list(others.desk, {}, clientId.parse(newId())))).reason).toBe('not-found');
});

test('it is one look at the client, also where nothing is booked, and a look when there is nobody', async () => {
  const { list, owner, site, client } = await clinic();
  const other = await addAccount(daybook, owner, 'front-desk', [site]);
  expect(await list(other)).toEqual({ ahead: [], items: [], nextCursor: null });
  await list(other);
  const looks = async (id: ClientId) =>
    (await owner.api.clients.accessLog.query({ clientId: id })).items.filter(
      ({ what }) => what === 'appointments.ofClient',
    );
  expect(await looks(client)).toMatchObject([{ by: { id: other.accountId }, purpose: 'booking', found: true }]);
  const nobody = clientId.parse(newId());
  expect((await refusal(list(other, {}, nobody))).reason).toBe('not-found');
  expect(await looks(nobody)).toMatchObject([{ found: false, clientIds: [nobody] }]);
});
