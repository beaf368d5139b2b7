import type { ClientId } from '@daybook/contract/ids';
import { wallMomentOf } from '@daybook/rules/wall-moment';
import type { JobActor } from '../actor.ts';
import { listAppointments } from '../appointments/list-appointments.ts';
import type { VerbContext } from '../context.ts';
import { byHandOf } from './by-hand-of.ts';
import { fileAppointments } from './file-appointments.ts';
import { fileTickets } from './file-tickets.ts';
import { fillAhead } from './fill-ahead.ts';
import { fillQueue } from './fill-queue.ts';
import { fillServices } from './fill-services.ts';
import { fillToday } from './fill-today.ts';
import type { Filled } from './filled.ts';
import { pastAppointments } from './past-appointments.ts';
import { pastTickets } from './past-tickets.ts';
import { placeOf, type SiteKey } from './places.ts';
import { servingLogins } from './serving-logins.ts';

const hour = 3_600_000;

/**
 * Services, who gives them and when, and appointments: two weeks that are over, and four of numbers, written together, today and a week ahead
 * by the verbs.
 * @param clientOf the center's clients by name
 */
export async function fillAppointments(
  ctx: VerbContext<JobActor>,
  filled: Filled,
  clientOf: ReadonlyMap<string, ClientId>,
): Promise<void> {
  const serviceOf = await fillServices(ctx, filled);
  const now = ctx.house.clock.now().getTime();
  const handsAt = (site: SiteKey) => {
    const { desk, serves } = servingLogins(site);
    return { desk: byHandOf(ctx, filled.ids, desk, 0), serves: byHandOf(ctx, filled.ids, serves, 0) };
  };
  const past = pastAppointments(now);
  const rows = await fileAppointments(ctx, filled, { serviceOf, clientOf, handsAt }, past);
  const { desk } = handsAt('parian');
  await fileTickets(ctx, filled, { serviceOf, desk, idOf: (one) => rows.get(one) }, pastTickets(now, past));
  await fillToday(ctx, filled, { serviceOf, clientOf });
  await fillQueue(ctx, filled, { serviceOf, clientOf });
  await fillAhead(ctx, filled, { serviceOf, clientOf });
  // The desk and the doctor have looked at the day: what names clients keeps who read it.
  const { date } = wallMomentOf(now, placeOf('parian').zone);
  for (const [login, agoMs] of [
    [servingLogins('parian').desk, 2 * hour],
    [servingLogins('parian').serves, hour],
  ] as const)
    await listAppointments(byHandOf(ctx, filled.ids, login, agoMs), {
      ...{ siteId: filled.siteOf('parian'), from: date, to: date },
    });
}
