import type { ProviderException } from '@daybook/contract/availability';
import { providerExceptionId, type ServiceId, serviceId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { dayNumber, dayText } from '@daybook/rules/timesheets/days';
import { wallMomentOf } from '@daybook/rules/wall-moment';
import type { JobActor } from '../actor.ts';
import { setPage } from '../appointments/page/set-page.ts';
import { saveAvailability } from '../appointments/save-availability.ts';
import { saveService } from '../appointments/save-service.ts';
import type { VerbContext } from '../context.ts';
import { exceptionOf, livelySpan } from './around-now.ts';
import { byHandOf, dayMs, idOf } from './by-hand-of.ts';
import type { Filled } from './filled.ts';
import { type OfferedKey, offered } from './offered.ts';
import { openAroundNow } from './open-around-now.ts';
import { placeOf, type SiteKey } from './places.ts';
import { bookingPages, type DemoProvider, providers } from './providers.ts';

export type ServiceOf = (key: OfferedKey) => ServiceId;

/** What can be booked, with whom and when, also round now, and where clients book themselves. */
export async function fillServices(ctx: VerbContext<JobActor>, filled: Filled): Promise<ServiceOf> {
  const { siteOf, ids } = filled;
  const manager = byHandOf(ctx, ids, 'manager@demo.daybook', 55 * dayMs);
  const found = new Map<OfferedKey, ServiceId>();
  for (const [key, service] of Object.entries(offered) as [OfferedKey, (typeof offered)[OfferedKey]][]) {
    const id = serviceId.parse(newId());
    await saveService(manager, { id, ...service });
    found.set(key, id);
  }
  const serviceOf: ServiceOf = (key) => {
    const id = found.get(key);
    if (!id) throw new Error(`there is no service ${key}`);
    return id;
  };
  for (const [key, slug] of Object.entries(bookingPages) as [SiteKey, string][]) {
    await setPage(manager, { siteId: siteOf(key), slug });
    await openAroundNow(ctx, filled, key);
  }
  await Promise.all(providers.map((provider) => sayWhen(ctx, filled, serviceOf, provider)));
  return serviceOf;
}

async function sayWhen(
  ctx: VerbContext<JobActor>,
  { staff, siteOf, ids }: Filled,
  serviceOf: ServiceOf,
  { name, site, gives, weekdays, hours }: DemoProvider,
): Promise<void> {
  const manager = (daysAgo: number) => byHandOf(ctx, ids, 'manager@demo.daybook', daysAgo * dayMs);
  const { zone } = placeOf(site);
  const now = ctx.house.clock.now().getTime();
  const asked = {
    ...{ siteId: siteOf(site), employeeId: idOf(staff, name), serviceIds: gives.map(serviceOf) },
    hours: weekdays.flatMap((weekday) => hours.map(([starts, ends]) => ({ weekday, starts, ends }))),
  };
  const { version } = await saveAvailability(manager(54), { ...asked, version: 0, exceptions: [] });
  const exceptions = [
    exceptionOf(livelySpan(now), zone, { is: 'extra', note: 'Longer hours today' }),
    ...awayOf(name, dayNumber(wallMomentOf(now, zone).date)),
  ];
  await saveAvailability(manager(6), { ...asked, version, exceptions });
}

/** Dates to come on which somebody is not there, as the roster does not know it. */
function awayOf(name: string, today: number): ProviderException[] {
  const off = { id: providerExceptionId.parse(newId()), is: 'off' as const };
  if (name === 'Imelda Ocampo') return [{ ...off, date: dayText(today + 9), span: null, note: 'Seminar in Los Baños' }];
  if (name !== 'Teresita Aquino') return [];
  const span = { starts: '12:30', ends: '16:30' };
  return [{ ...off, date: dayText(today + 3), span, note: 'Training on the new vaccine' }];
}
