import type { Appointment, Slot } from '@daybook/contract/appointments';
import { appointmentChangeId, appointmentId, type ClientId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { dayNumber, dayText } from '@daybook/rules/timesheets/days';
import { wallMomentOf } from '@daybook/rules/wall-moment';
import type { JobActor } from '../actor.ts';
import { bookAppointment } from '../appointments/book.ts';
import { cancelAppointment } from '../appointments/cancel.ts';
import { freeSlots } from '../appointments/free-slots.ts';
import { rescheduleAppointment } from '../appointments/reschedule.ts';
import { findService } from '../appointments/service-rows.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { bookOnPage } from './book-on-page.ts';
import { byHandOf } from './by-hand-of.ts';
import { comersByLot } from './comers.ts';
import type { ServiceOf } from './fill-services.ts';
import type { Filled } from './filled.ts';
import { lotOf } from './lot.ts';
import type { OfferedKey } from './offered.ts';
import { placeOf, type SiteKey } from './places.ts';
import { servingLogins } from './serving-logins.ts';

const minute = 60_000;
const hour = 60 * minute;
const daysAhead = 7;

/** How many are booked in the days to come; of a class so many for one afternoon. */
const wanted: readonly { site: SiteKey; service: OfferedKey; many: number }[] = [
  { site: 'parian', service: 'mothersClass', many: 4 },
  { site: 'parian', service: 'consultation', many: 12 },
  { site: 'parian', service: 'prenatal', many: 5 },
  { site: 'parian', service: 'immunization', many: 7 },
  { site: 'parian', service: 'dental', many: 5 },
  { site: 'parian', service: 'dressing', many: 4 },
  { site: 'calamba', service: 'fluShot', many: 5 },
  { site: 'calamba', service: 'bloodPressure', many: 4 },
];

interface Said {
  serviceOf: ServiceOf;
  clientOf: ReadonlyMap<string, ClientId>;
}

/** A week ahead of what is free: booked by the desk and on the page, one of them moved since and one cancelled. */
export async function fillAhead(ctx: VerbContext<JobActor>, filled: Filled, said: Said): Promise<void> {
  const whoComes = comersByLot();
  const made: Appointment[] = [];
  for (const { site, service, many } of wanted) {
    const slots = await slotsOf(ctx, filled, said.serviceOf, { site, service });
    for (let n = 0; n < many && slots.length > 0; n += 1) {
      const seed = `ahead ${service} ${n}`;
      const slot = slots[Math.floor(lotOf(service === 'mothersClass' ? service : seed) * slots.length)];
      const one = slot && (await book(ctx, filled, said, { site, service, slot, whoComes, seed }));
      if (one) made.push(one);
    }
  }
  await change(ctx, filled, said, made);
}

/** What is free and begins at a full or a half hour. */
async function slotsOf(
  { actor, db, house }: VerbContext<JobActor>,
  { siteOf }: Filled,
  serviceOf: ServiceOf,
  { site, service: key }: { site: SiteKey; service: OfferedKey },
): Promise<Slot[]> {
  const now = house.clock.now();
  const { zone } = placeOf(site);
  const today = dayNumber(wallMomentOf(now.getTime(), zone).date);
  const slots = await db.read(async (tx) =>
    freeSlots(tx, actor.organizationId, {
      ...{ siteId: siteOf(site), zone, service: await findService(tx, actor.organizationId, serviceOf(key)) },
      ...{ first: dayText(today + 1), last: dayText(today + daysAhead), providerId: null, now },
      // What clients may book, they have a day for.
      ...{ from: now.getTime() + 30 * hour, before: Number.POSITIVE_INFINITY },
    }),
  );
  return slots.filter(({ startsAt }) => Date.parse(startsAt) % (30 * minute) === 0);
}

async function book(
  ctx: VerbContext<JobActor>,
  { siteOf, ids }: Filled,
  { serviceOf, clientOf }: Said,
  {
    site,
    service,
    slot,
    whoComes,
    seed,
  }: { site: SiteKey; service: OfferedKey; slot: Slot; whoComes: ReturnType<typeof comersByLot>; seed: string },
): Promise<Appointment | undefined> {
  const { startsAt } = slot;
  const provider = slot.providers[Math.floor(lotOf(`${seed} with`) * slot.providers.length)];
  if (!provider) return undefined;
  const asked = { siteId: siteOf(site), serviceId: serviceOf(service), providerId: provider.id };
  const who = whoComes(service, wallMomentOf(Date.parse(startsAt), placeOf(site).zone).date, seed);
  const agoMs = Math.floor((1 + lotOf(`${seed} when`) * 100) * hour);
  try {
    if ('said' in who) {
      const bookedAt = ctx.house.clock.now().getTime() - agoMs;
      await bookOnPage(ctx.house, { ...asked, from: Date.parse(startsAt), said: who.said, bookedAt });
      return undefined;
    }
    const id = clientOf.get(who.client);
    if (!id) throw new Error(`${who.client} is no client`);
    const desk = byHandOf(ctx, ids, servingLogins(site).desk, agoMs);
    const made = { id: appointmentId.parse(newId()), ...asked, startsAt, client: { id }, note: null };
    return await bookAppointment(desk, made);
  } catch (error) {
    // Two lots fell on the same time: the first one has it.
    if (error instanceof Refusal && error.reason === 'slot-taken') return undefined;
    throw error;
  }
}

async function change(
  ctx: VerbContext<JobActor>,
  filled: Filled,
  { serviceOf }: Said,
  made: readonly Appointment[],
): Promise<void> {
  const consultations = made.filter(({ service }) => service?.id === serviceOf('consultation'));
  const [moved, cancelled] = consultations;
  const desk = byHandOf(ctx, filled.ids, servingLogins('parian').desk, 50 * minute);
  const asked = ({ id, version }: Appointment) => ({ id, version, changeId: appointmentChangeId.parse(newId()) });
  const free = await slotsOf(ctx, filled, serviceOf, { site: 'parian', service: 'consultation' });
  const slot = free[Math.floor(free.length / 2)];
  const [to] = slot?.providers ?? [];
  if (moved && slot && to)
    await rescheduleAppointment(desk, { ...asked(moved), startsAt: slot.startsAt, providerId: to.id });
  if (cancelled) await cancelAppointment(desk, { ...asked(cancelled), reason: 'Has to work that day' });
}
