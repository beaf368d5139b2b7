import type { Slot } from '@daybook/contract/appointments';
import type { EmployeeId, SiteId } from '@daybook/contract/ids';
import type { Service } from '@daybook/contract/services';
import type { Transaction } from '@daybook/db/connect';
import { providerWindows } from '@daybook/rules/appointments/provider-windows';
import { slotsOf } from '@daybook/rules/appointments/slots';
import { dayNumber } from '@daybook/rules/timesheets/days';
import { wallOf } from '@daybook/rules/timesheets/wall';
import { momentOf } from '../time/moment.ts';
import { readBusy } from './busy-rows.ts';
import { readProviderTimes } from './provider-times.ts';

export interface SlotsAsked {
  siteId: SiteId;
  zone: string;
  service: Service;
  /** Calendar dates at the site, both included. */
  first: string;
  last: string;
  providerId: EmployeeId | null;
  now: Date;
  /** Starts from this moment (ms) on, and before that one. */
  from: number;
  before: number;
}

const dayMs = 24 * 3_600_000;

/** What is free of a service at a site, by start; who is free then, by name. */
export async function freeSlots(tx: Transaction, organizationId: string, asked: SlotsAsked): Promise<Slot[]> {
  const { siteId, zone, service, first, last, providerId, now } = asked;
  const wall = wallOf(zone, dayNumber(first) * dayMs, dayNumber(last) * dayMs);
  const whole = { from: wall.instantAt(dayNumber(first), 0), to: wall.instantAt(dayNumber(last) + 1, 0) };
  const within = { from: Math.max(whole.from, asked.from), to: Math.min(whole.to, asked.before) };
  if (within.from >= within.to) return [];
  const { providers, open } = await readProviderTimes(tx, organizationId, {
    ...{ siteId, first, last, providerId, serviceId: service.id },
  });
  const providerIds = providers.map(({ id }) => id);
  const busy = await readBusy(tx, organizationId, {
    providerIds,
    span: { from: within.from, to: within.to + dayMs },
    now,
  });
  const found = new Map<number, Slot>();
  for (const provider of providers) {
    const own = busy.filter((one) => one.providerId === provider.id);
    const windows = providerWindows(first, last, provider, wall, open);
    for (const { from, to, free } of slotsOf(service, windows, own, within)) {
      const slot = found.get(from) ?? {
        startsAt: momentOf(new Date(from)),
        endsAt: momentOf(new Date(to)),
        providers: [],
      };
      slot.providers.push({ id: provider.id, free });
      found.set(from, slot);
    }
  }
  return [...found.entries()].sort(([a], [b]) => a - b).map(([, slot]) => slot);
}
