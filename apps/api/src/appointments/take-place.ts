import type { EmployeeId, SiteId } from '@daybook/contract/ids';
import type { Service } from '@daybook/contract/services';
import type { Transaction } from '@daybook/db/connect';
import { providerWindows, type Window } from '@daybook/rules/appointments/provider-windows';
import { freePlaces, slotsOf, takenBy } from '@daybook/rules/appointments/slots';
import type { Span } from '@daybook/rules/appointments/spans';
import { wallOf } from '@daybook/rules/timesheets/wall';
import { wallMomentOf } from '@daybook/rules/wall-moment';
import { Refusal } from '../refusal.ts';
import { type ProviderBusy, readStanding } from './busy-rows.ts';
import { inTheWay, lapse } from './lapse.ts';
import { lockProviderHours } from './provider-lock.ts';
import { readProviderTimes } from './provider-times.ts';

export interface PlaceAsked {
  siteId: SiteId;
  zone: string;
  service: Service;
  /** Null: whoever is free, by name. */
  providerId: EmployeeId | null;
  /** ms. */
  from: number;
  /** Minutes, when it is to last otherwise than the service says. */
  minutes?: number | undefined;
  /**
   * `grid`: at a start that is offered; `hours`: anywhere in the provider's hours; `any`: staff said why it is
   * elsewhere.
   */
  where: 'grid' | 'hours' | 'any';
  /** Whether who asks has looked already, by `readTaken`. */
  looked?: true;
  /** The appointment that is being moved: it is not in its own way. */
  moving?: string | undefined;
  now: Date;
}

export interface Place {
  providerId: EmployeeId;
  place: number;
  startsAt: Date;
  endsAt: Date;
  busyUntil: Date;
}

/**
 * A place of a provider's time at this moment, kept from others until the transaction ends; null when it is taken. What
 * is not offered at all is `not-offered`.
 */
export async function takePlace(tx: Transaction, organizationId: string, asked: PlaceAsked): Promise<Place | null> {
  const service = { ...asked.service, duration: asked.minutes ?? asked.service.duration };
  const span = takenBy(service, asked.from);
  const { now, providerId: named } = asked;
  const freeAmong = (busy: readonly ProviderBusy[]) => freePlaces(service, span, counted(busy, asked.moving))[0];
  const lock = async (providerId: EmployeeId): Promise<ProviderBusy[]> => {
    // Both leave at once; what is read is as it is once the lock is had.
    const [, standing] = await Promise.all([
      lockProviderHours(tx, organizationId, { providerId, span }),
      readStanding(tx, organizationId, { providerIds: [providerId], span, now }),
    ]);
    return standing;
  };
  if (named && !asked.looked) {
    const taken = await readTaken(tx, organizationId, { ...asked, providerId: named });
    if (taken(service)) return null;
  }
  const [candidates, ofNamed] = await Promise.all([
    whoGives(tx, organizationId, { ...asked, service }),
    named && lock(named),
  ]);
  if (candidates.length === 0) throw new Refusal('not-offered');
  for (const providerId of candidates) {
    const busy = ofNamed ?? (await lock(providerId));
    const place = freeAmong(busy);
    if (place === undefined) continue;
    // What ended takes nothing, but the constraints do not look at the clock.
    if (busy.some(({ over }) => over)) await lapse(tx, { organizationId, now, where: inTheWay(providerId, span) });
    const endsAt = new Date(asked.from + service.duration * 60_000);
    return { providerId, place, startsAt: new Date(span.from), endsAt, busyUntil: new Date(span.to) };
  }
  return null;
}

/**
 * By what a provider's time is taken at a moment (ms) for a service, as it stands before any lock; null: it is not. When
 * many want one place, whoever comes late sees that without waiting for the others.
 */
export async function readTaken(
  tx: Transaction,
  organizationId: string,
  { providerId, from, now, moving }: { providerId: EmployeeId; from: number; now: Date; moving?: string | undefined },
): Promise<(service: Service) => ReadonlySet<string> | null> {
  const span = { from, to: from + 1 };
  const busy = counted(await readStanding(tx, organizationId, { providerIds: [providerId], span, now }), moving);
  return (service) =>
    freePlaces(service, span, busy).length > 0 ? null : new Set(busy.map(({ appointmentId }) => appointmentId));
}

function counted(busy: readonly ProviderBusy[], moving: string | undefined): ProviderBusy[] {
  return busy.filter(({ appointmentId, over }) => !over && appointmentId !== moving);
}

/** Who gives the service at this moment, whether or not they are free, by name. */
async function whoGives(tx: Transaction, organizationId: string, asked: PlaceAsked): Promise<EmployeeId[]> {
  const { siteId, zone, service, from, where, providerId } = asked;
  const { date } = wallMomentOf(from, zone);
  const times = { siteId, first: date, last: date, serviceId: service.id, providerId };
  const { providers, open } = await readProviderTimes(tx, organizationId, times);
  const wall = wallOf(zone, from, from);
  return providers
    .filter((provider) => where === 'any' || fits(asked, providerWindows(date, date, provider, wall, open)))
    .map(({ id }) => id);
}

function fits({ service, from, where }: PlaceAsked, windows: readonly Window[]): boolean {
  const span: Span = { from, to: from + service.duration * 60_000 };
  if (where === 'grid') return slotsOf(service, windows, [], { from, to: from + 1 }).length > 0;
  return windows.some((window) => window.from <= span.from && span.to <= window.to);
}
