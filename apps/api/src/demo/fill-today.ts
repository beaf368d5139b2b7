import { type AppointmentId, appointmentChangeId, appointmentId, type ClientId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { JobActor } from '../actor.ts';
import { bookAppointment } from '../appointments/book.ts';
import { cancelAppointment } from '../appointments/cancel.ts';
import { getAvailability } from '../appointments/get-availability.ts';
import { saveAvailability } from '../appointments/save-availability.ts';
import { setStatus } from '../appointments/set-status.ts';
import type { VerbContext } from '../context.ts';
import { exceptionOf, quarterOf } from './around-now.ts';
import { bookOnPage } from './book-on-page.ts';
import { byHandOf, idOf } from './by-hand-of.ts';
import { visitorOf } from './comers.ts';
import type { ServiceOf } from './fill-services.ts';
import type { Filled } from './filled.ts';
import { lotOf } from './lot.ts';
import { offered } from './offered.ts';
import { placeOf } from './places.ts';
import { type DemoProvider, providers } from './providers.ts';
import { servingLogins } from './serving-logins.ts';
import { calledAway, type Todays, todays } from './today.ts';

const minute = 60_000;
const hour = 60 * minute;

interface Said {
  serviceOf: ServiceOf;
  clientOf: ReadonlyMap<string, ClientId>;
}

/** Today's appointments as the desk, the page and those who serve have written them, step by step. */
export async function fillToday(ctx: VerbContext<JobActor>, filled: Filled, said: Said): Promise<void> {
  const begun = quarterOf(ctx.house.clock.now().getTime());
  // Different people's days are written side by side, each one's in order.
  await Promise.all(
    providers.map(async (provider) => {
      for (const [index, one] of todays.entries()) {
        if (one.with !== provider.name) continue;
        const from = begun + one.at * minute;
        const id = await book(ctx, filled, said, { one, provider, from, seed: `today ${index}` });
        await follow(ctx, filled, { one, provider, from, id });
      }
    }),
  );
  await callAway(ctx, filled);
}

interface Booking {
  one: Todays;
  provider: DemoProvider;
  from: number;
}

/** By the desk for a client, some days ago; or by somebody on the page. */
async function book(
  ctx: VerbContext<JobActor>,
  { staff, siteOf, ids }: Filled,
  { serviceOf, clientOf }: Said,
  { one, provider, from, seed }: Booking & { seed: string },
): Promise<AppointmentId> {
  const asked = {
    ...{ siteId: siteOf(provider.site), serviceId: serviceOf(one.service), providerId: idOf(staff, provider.name) },
  };
  const now = ctx.house.clock.now().getTime();
  const bookedAt = Math.floor(now - 26 * hour - lotOf(seed) * 72 * hour);
  if (one.who === null)
    return await bookOnPage(ctx.house, { ...asked, from, said: visitorOf(seed), note: one.note, bookedAt });
  const client = clientOf.get(one.who);
  if (!client) throw new Error(`${one.who} is no client`);
  const desk = byHandOf(ctx, ids, servingLogins(provider.site).desk, now - bookedAt);
  const id = appointmentId.parse(newId());
  const startsAt = new Date(from).toISOString();
  await bookAppointment(desk, { id, ...asked, startsAt, client: { id: client }, note: one.note ?? null });
  return id;
}

/** What became of it until now. */
async function follow(
  ctx: VerbContext<JobActor>,
  { ids }: Filled,
  { one, provider, from, id }: Booking & { id: AppointmentId },
): Promise<void> {
  const now = ctx.house.clock.now().getTime();
  const { desk, serves } = servingLogins(provider.site);
  const at = (login: string, ms: number) => byHandOf(ctx, ids, login, Math.max(0, now - ms));
  let version = one.who === null ? 3 : 1;
  const next = () => {
    version += 1;
    return { id, version: version - 1, changeId: appointmentChangeId.parse(newId()) };
  };
  if (one.is === 'no-show') await setStatus(at(desk, from + 20 * minute), { ...next(), state: 'no-show' });
  if (one.is === 'cancelled')
    await cancelAppointment(at(desk, from - 5 * hour), { ...next(), reason: 'Her mother rang: the child has a fever' });
  if (one.is !== 'done' && one.is !== 'in-service' && one.is !== 'arrived') return;
  await setStatus(at(desk, Math.min(from - 7 * minute, now - 2 * minute)), { ...next(), state: 'arrived' });
  if (one.is === 'arrived') return;
  await setStatus(at(serves, Math.min(from + 2 * minute, now)), { ...next(), state: 'in-service' });
  if (one.is === 'in-service') return;
  await setStatus(at(serves, from + (offered[one.service].duration - 1) * minute), { ...next(), state: 'done' });
}

/** Of one provider the afternoon is taken a while ago: what was booked then stays, and waits to be moved. */
async function callAway(ctx: VerbContext<JobActor>, { staff, siteOf, ids }: Filled): Promise<void> {
  const manager = byHandOf(ctx, ids, 'manager@demo.daybook', 40 * minute);
  const site = 'parian';
  const asked = { siteId: siteOf(site), employeeId: idOf(staff, calledAway.name) };
  const { providers: found } = await getAvailability(manager, asked);
  const [known] = found;
  if (!known) throw new Error(`${calledAway.name} gives no services`);
  const { serviceIds, hours, version, exceptions } = known;
  const begun = quarterOf(ctx.house.clock.now().getTime());
  const span = { from: begun + calledAway.from * minute, to: begun + calledAway.to * minute };
  const off = exceptionOf(span, placeOf(site).zone, { is: 'off', note: calledAway.note });
  await saveAvailability(manager, { ...asked, serviceIds, hours, version, exceptions: [...exceptions, off] });
}
