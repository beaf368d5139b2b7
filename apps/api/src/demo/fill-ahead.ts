import type { Appointment, Slot } from '@daybook/contract/appointments';
import { appointmentChangeId, appointmentId, type ClientId, type EmployeeId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { takenBy } from '@daybook/rules/appointments/slots';
import { overlaps, type Span } from '@daybook/rules/appointments/spans';
import { dayNumber, dayText } from '@daybook/rules/timesheets/days';
import { wallMomentOf } from '@daybook/rules/wall-moment';
import type { JobActor } from '../actor.ts';
import { bookAppointment } from '../appointments/book.ts';
import { cancelAppointment } from '../appointments/cancel.ts';
import { freeSlots } from '../appointments/free-slots.ts';
import { rescheduleAppointment } from '../appointments/reschedule.ts';
import { findService } from '../appointments/service-rows.ts';
import type { VerbContext } from '../context.ts';
import { bookOnPage } from './book-on-page.ts';
import { byHandOf } from './by-hand-of.ts';
import { type Comer, comersByLot } from './comers.ts';
import type { ServiceOf } from './fill-services.ts';
import type { Filled } from './filled.ts';
import { lotOf } from './lot.ts';
import { type OfferedKey, offered } from './offered.ts';
import { placeOf, type SiteKey } from './places.ts';
import { servingLogins } from './serving-logins.ts';

const minute = 60_000;
const hour = 60 * minute;
const daysAhead = 7;

/** How many are booked in the days to come; of a class so many for one afternoon. */
const wanted: readonly { site: SiteKey; service: OfferedKey; many: number }[] = [
  { site: 'parian', service: 'mothersClass', many: 4 },
  { site: 'parian', service: 'consultation', many: 10 },
  { site: 'parian', service: 'prenatal', many: 4 },
  { site: 'parian', service: 'immunization', many: 6 },
  { site: 'parian', service: 'dental', many: 4 },
  { site: 'parian', service: 'dressing', many: 3 },
  { site: 'calamba', service: 'fluShot', many: 4 },
  { site: 'calamba', service: 'bloodPressure', many: 3 },
];

interface Said {
  serviceOf: ServiceOf;
  clientOf: ReadonlyMap<string, ClientId>;
}

/** A week ahead of what is free: booked by the desk and on the page, one of them moved since and one cancelled. */
export async function fillAhead(ctx: VerbContext<JobActor>, filled: Filled, said: Said): Promise<void> {
  const free = await Promise.all(wanted.map((one) => slotsOf(ctx, filled, said.serviceOf, one)));
  const drawn = drawAll(free);
  // Different people's weeks are written side by side, each one's in order.
  const byProvider = Map.groupBy(drawn, ({ providerId }) => providerId);
  const made = await Promise.all(
    [...byProvider.values()].map(async (all) => {
      const own: (Appointment | undefined)[] = [];
      for (const one of all) own.push(await book(ctx, filled, said, one));
      return own;
    }),
  );
  await change(
    ctx,
    filled,
    said,
    made.flat().flatMap((one) => one ?? []),
  );
}

interface Drawn {
  site: SiteKey;
  service: OfferedKey;
  slot: Slot;
  providerId: EmployeeId;
  who: Comer;
  seed: string;
}

/** Picks times and people by lots; of two that fall on one time the first has it. */
function drawAll(free: readonly (readonly Slot[])[]): Drawn[] {
  const whoComes = comersByLot();
  const drawn: Drawn[] = [];
  for (const [index, { site, service, many }] of wanted.entries()) {
    const slots = free[index] ?? [];
    for (let n = 0; n < many; n += 1) {
      const seed = `ahead ${service} ${n}`;
      const slot = slots[Math.floor(lotOf(service === 'mothersClass' ? service : seed) * slots.length)];
      const giver = slot?.providers[Math.floor(lotOf(`${seed} with`) * slot.providers.length)];
      if (!slot || !giver) continue;
      const isTaken = drawn.some(
        (one) =>
          one.providerId === giver.id &&
          (one.service !== service || offered[service].capacity === 1) &&
          overlaps(spanOf(one), spanOf({ service, slot })),
      );
      if (isTaken) continue;
      const date = wallMomentOf(Date.parse(slot.startsAt), placeOf(site).zone).date;
      drawn.push({ site, service, slot, providerId: giver.id, who: whoComes(service, date, seed), seed });
    }
  }
  return drawn;
}

function spanOf({ service, slot }: Pick<Drawn, 'service' | 'slot'>): Span {
  return takenBy(offered[service], Date.parse(slot.startsAt));
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

/** Undefined: on the page. */
async function book(
  ctx: VerbContext<JobActor>,
  { siteOf, ids }: Filled,
  { serviceOf, clientOf }: Said,
  { site, service, slot, providerId, who, seed }: Drawn,
): Promise<Appointment | undefined> {
  const { startsAt } = slot;
  const asked = { siteId: siteOf(site), serviceId: serviceOf(service), providerId };
  const agoMs = Math.floor((1 + lotOf(`${seed} when`) * 100) * hour);
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
