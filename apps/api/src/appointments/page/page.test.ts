import { type AppointmentId, appointmentId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bookingToken } from '../../messages/tokens.ts';
import { booking, newChange, openClinic, provide } from '../../testing/appointments.ts';
import { type Browser, refusal } from '../../testing/browser.ts';
import { type Daybook, startDaybook } from '../../testing/daybook.ts';
import { addEmployee, comeBack } from '../../testing/lakeshore.ts';

let daybook: Daybook;
beforeAll(async () => {
  daybook = await startDaybook({ trustedProxies: ['127.0.0.1'], sessionLifetime: 12 * 3_600 });
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

const at = (time: string) => new Date(Date.parse(`2026-06-09T${time}:00+08:00`)).toISOString();
const who = {
  name: 'Paz Aquino',
  email: 'Paz@Example.org',
  phone: null,
  birthDate: null,
  note: null,
  language: 'fil',
} as const;

let addresses = 0;
/** A browser of an address of its own. */
function visitor(): Browser {
  addresses += 1;
  return daybook.browser({ 'x-forwarded-for': `10.1.${Math.floor(addresses / 250)}.${addresses % 250}` });
}

async function clinic(service = {}) {
  daybook.clock.set('2026-06-08T00:00:00.000Z');
  const opened = await openClinic(daybook, { service });
  const { site, service: serviceId } = opened;
  const hold = (browser: Browser, time: string, id = appointmentId.parse(newId())) =>
    browser.api.appointments.hold.mutate({ id, siteId: site, serviceId, startsAt: at(time) });
  const book = async (browser: Browser, time: string, email: string = who.email, known?: AppointmentId) => {
    const { id } = await hold(browser, time, known);
    await browser.api.appointments.request.mutate({ id, ...who, email });
    return id;
  };
  const token = (id: string) => bookingToken(daybook.house.keys, { organizationId: opened.organizationId, id });
  return { ...opened, hold, book, token };
}

function pass(ms: number): void {
  daybook.clock.set(new Date(daybook.clock.now().getTime() + ms).toISOString());
}
const minute = 60_000;

test('the page shows what clients book, and its slots are of the time that they may', async () => {
  const { slug, site, service } = await clinic({ lead: 120, ahead: 2 });
  const browser = visitor();
  const page = await browser.api.appointments.page.site.query({ slug });
  expect(page).toMatchObject({
    zone: 'Asia/Manila',
    services: [{ id: service, providers: [{ calledName: 'Ligaya' }] }],
  });
  const { items } = await browser.api.appointments.slots.query({
    ...{ siteId: site, serviceId: service, from: '2026-06-08', to: '2026-06-14' },
  });
  // 08:00 there: two hours on is 10:00, and two dates on is the tenth.
  expect([items[0]?.startsAt, items.at(-1)?.startsAt]).toEqual([
    '2026-06-08T02:00:00.000Z',
    '2026-06-10T08:30:00.000Z',
  ]);
  expect((await refusal(browser.api.appointments.page.site.query({ slug: 'no-such-page' }))).reason).toBe('not-found');
});

test('A07 a hold keeps others out for five minutes, and after them whoever is first has it', async () => {
  const { hold, token } = await clinic();
  const [first, second, third] = [visitor(), visitor(), visitor()];
  const { id } = await hold(first, '09:00');
  const other = await hold(first, '10:00');
  pass(4 * minute + 59_000);
  expect((await refusal(hold(second, '09:00'))).reason).toBe('slot-taken');
  pass(2_000);
  await hold(second, '09:00');
  pass(minute);
  const { reason, free } = await refusal(first.api.appointments.request.mutate({ id, ...who }));
  expect([reason, free?.[0]?.startsAt]).toEqual(['hold-expired', at('09:30')]);
  // Nobody has taken that one meanwhile.
  expect(await first.api.appointments.request.mutate({ id: other.id, ...who })).toMatchObject({ state: 'requested' });
  expect((await refusal(third.api.appointments.request.mutate({ id: other.id, ...who }))).reason).toBe('not-found');
  expect(token(id)).toHaveLength(43);
});

test('a hold that was taken over is had again once it is free', async () => {
  const { hold } = await clinic();
  const [first, second] = [visitor(), visitor()];
  const { id } = await hold(first, '09:00');
  pass(5 * minute);
  const taken = await hold(second, '09:00');
  await second.api.appointments.release.mutate({ id: taken.id });
  expect(await first.api.appointments.request.mutate({ id, ...who })).toMatchObject({ state: 'requested' });
});

test('the same hold sent again is the same, and one of somebody else under its id is not', async () => {
  const { owner, site, service, provider } = await clinic();
  const colleague = await addEmployee(owner, [site], { name: 'Amado Cruz' });
  await provide(owner, { site, employee: colleague, services: [service] });
  const { hold } = visitor().api.appointments;
  const asked = { id: appointmentId.parse(newId()), siteId: site, serviceId: service, startsAt: at('09:00') };
  const held = await hold.mutate({ ...asked, providerId: provider });
  expect(await hold.mutate({ ...asked, providerId: provider })).toEqual(held);
  expect((await refusal(hold.mutate({ ...asked, providerId: colleague }))).reason).toBe('idempotency-mismatch');
});

test('of two browsers that hold under one id at the same moment one does', async () => {
  const { hold } = await clinic();
  const pairs = ['09:00', '10:00', '11:00', '12:00'].map(async (time) => {
    const id = appointmentId.parse(newId());
    const later = time.replace(':00', ':30');
    const asked = await Promise.allSettled([hold(visitor(), time, id), hold(visitor(), later, id)]);
    const [lost] = asked.flatMap((one) => (one.status === 'rejected' ? [refusal(Promise.reject(one.reason))] : []));
    return (await lost)?.reason;
  });
  expect(new Set(await Promise.all(pairs))).toEqual(new Set(['idempotency-mismatch']));
});

test('what is not offered any more is not booked by a hold that is over', async () => {
  const { hold, owner, site, slug, service } = await clinic({ lead: 24 * 60 });
  const browser = visitor();
  const request = (id: Awaited<ReturnType<typeof hold>>['id']) =>
    browser.api.appointments.request.mutate({ id, ...who });
  const [soon, later] = [await hold(browser, '09:00'), await hold(browser, '16:00')];
  pass(61 * minute);
  expect((await refusal(request(soon.id))).reason).toBe('not-offered');
  await owner.api.appointments.page.set.mutate({ siteId: site, slug: null });
  expect((await refusal(request(later.id))).reason).toBe('not-offered');
  await owner.api.appointments.page.set.mutate({ siteId: site, slug });
  await owner.api.appointments.services.archive.mutate({ id: service, version: 1 });
  expect((await refusal(request(later.id))).reason).toBe('not-offered');
});

test('whoever loses is told of no time that clients may not book', async () => {
  const { hold, desk, ...opened } = await clinic({ ahead: 1 });
  await desk.api.appointments.book.mutate(booking(opened, at('16:00')));
  const { reason, free } = await refusal(hold(visitor(), '16:00'));
  expect([reason, free?.map(({ startsAt }) => startsAt)]).toEqual(['slot-taken', [at('16:30')]]);
});

test('a link opens the appointment of its own organization, whoever has one of the same id', async () => {
  const { hold, book, desk, ...opened } = await clinic();
  const id = await book(visitor(), '09:00');
  const stranger = await clinic();
  const link = { token: stranger.token(await stranger.book(visitor(), '10:00', 'x@example.org', id)) };
  const anyone = visitor();
  expect(await anyone.api.appointments.page.byLink.query(link)).toMatchObject({ site: { id: stranger.site } });
  expect(await anyone.api.appointments.page.byLink.query({ token: opened.token(id) })).toMatchObject({
    site: { id: opened.site },
  });
});

test('two holds and three unconfirmed bookings a browser, an address or a mail, and no more', async () => {
  const { hold, book } = await clinic();
  const browser = visitor();
  await hold(browser, '09:00');
  const { id } = await hold(browser, '09:30');
  expect((await refusal(hold(browser, '10:00'))).reason).toBe('too-many-bookings');
  const beside = daybook.browser(browser.headers);
  expect((await refusal(hold(beside, '10:00'))).reason).toBe('too-many-bookings');
  await browser.api.appointments.release.mutate({ id });
  await hold(browser, '10:00');
  const mail = 'many@example.org';
  for (const time of ['11:00', '11:30', '12:00']) await book(visitor(), time, mail);
  expect((await refusal(book(visitor(), '12:30', mail.toUpperCase()))).reason).toBe('too-many-bookings');
});

test('a booking is one once its mail is confirmed, and lapses 15 minutes after it was asked for', async () => {
  const { book, token, desk, site } = await clinic();
  const [kept, lost] = [await book(visitor(), '09:00'), await book(visitor(), '10:00', 'b@example.org')];
  const anyone = visitor();
  const link = { token: token(kept) };
  const seen = await anyone.api.appointments.page.byLink.query(link);
  expect(seen).toMatchObject({ state: 'requested', name: who.name, language: 'fil', organization: 'Lakeshore' });
  const confirmed = await anyone.api.appointments.page.confirm.mutate(link);
  expect(confirmed).toMatchObject({ state: 'booked', confirmBy: null });
  expect(await anyone.api.appointments.page.confirm.mutate(link)).toEqual(confirmed);
  pass(15 * minute);
  const late = anyone.api.appointments.page.confirm.mutate({ token: token(lost) });
  expect((await refusal(late)).reason).toBe('hold-expired');
  const move = { id: lost, version: 2, changeId: newChange(), startsAt: at('11:00') };
  expect((await refusal(desk.api.appointments.reschedule.mutate(move))).reason).toBe('not-from-here');
  const day = { siteId: site, from: '2026-06-09', to: '2026-06-09' };
  const { items } = await desk.api.appointments.list.query(day);
  expect(items).toMatchObject([
    { id: kept, source: 'page', client: { id: null, name: who.name, email: 'paz@example.org' } },
  ]);
});

test('A12 looking at a link changes nothing, and cancelling twice answers the same', async () => {
  const { book, token, desk, provider, ...opened } = await clinic();
  const id = await book(visitor(), '16:00');
  const link = { token: token(id) };
  const anyone = visitor();
  await anyone.api.appointments.page.confirm.mutate(link);
  for (const method of ['GET', 'HEAD']) {
    const input = encodeURIComponent(JSON.stringify(link));
    await anyone.fetch(`/trpc/appointments.page.cancel?input=${input}`, { method });
    await anyone.fetch(`/trpc/appointments.page.byLink?input=${input}`, { method });
  }
  expect(await anyone.api.appointments.page.byLink.query(link)).toMatchObject({ state: 'booked' });
  const cancelled = await anyone.api.appointments.page.cancel.mutate(link);
  expect(cancelled).toMatchObject({ state: 'cancelled' });
  expect(await anyone.api.appointments.page.cancel.mutate(link)).toEqual(cancelled);
  await desk.api.appointments.book.mutate(booking({ ...opened, provider }, at('16:00')));
});

test('A13 24 hours before a client may still cancel, a second later no more', async () => {
  const { book, token } = await clinic();
  const [onTime, late] = [await book(visitor(), '09:00'), await book(visitor(), '09:30', 'b@example.org')];
  const anyone = visitor();
  for (const id of [onTime, late]) await anyone.api.appointments.page.confirm.mutate({ token: token(id) });
  daybook.clock.set(new Date(Date.parse(at('09:00')) - 24 * 3_600_000).toISOString());
  expect(await anyone.api.appointments.page.cancel.mutate({ token: token(onTime) })).toMatchObject({
    state: 'cancelled',
  });
  pass(30 * minute + 1_000);
  const refused = await refusal(anyone.api.appointments.page.cancel.mutate({ token: token(late) }));
  expect(refused.reason).toBe('too-late-to-change');
});

test('who missed three in 90 days asks, and staff agree', async () => {
  const { book, token, desk } = await clinic();
  const anyone = visitor();
  const missed: AppointmentId[] = [];
  for (const time of ['09:00', '09:30', '10:00']) {
    const id = await book(visitor(), time);
    await anyone.api.appointments.page.confirm.mutate({ token: token(id) });
    missed.push(id);
  }
  daybook.clock.set(at('10:00'));
  await comeBack(desk, desk.login);
  for (const id of missed) {
    const say = { id, version: 3, changeId: newChange(), state: 'no-show' } as const;
    await desk.api.appointments.setStatus.mutate(say);
  }
  const id = await book(visitor(), '11:00');
  const asked = await anyone.api.appointments.page.confirm.mutate({ token: token(id) });
  expect(asked).toMatchObject({ state: 'requested', confirmBy: null });
  pass(60 * minute);
  const agreed = { id, version: 3, changeId: newChange(), state: 'booked' } as const;
  expect(await desk.api.appointments.setStatus.mutate(agreed)).toMatchObject({ state: 'booked' });
});

test('A05 the desk and the page that want the last place at once: one has it', async () => {
  const opened = await clinic();
  const asked = await Promise.allSettled([
    opened.hold(visitor(), '09:00'),
    opened.desk.api.appointments.book.mutate(booking(opened, at('09:00'))),
  ]);
  expect(asked.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});
