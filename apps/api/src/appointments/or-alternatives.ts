import type { RefusalFacts } from '@daybook/contract/errors';
import type { EmployeeId } from '@daybook/contract/ids';
import { violates } from '@daybook/db/errors';
import { wallMomentOf } from '@daybook/rules/wall-moment';
import type { House, Tenant } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { daysOn } from './day-of.ts';
import { freeSlots, type SlotsAsked } from './free-slots.ts';

/** Thrown in a transaction that finds no place; answered with what is free. */
export class NoPlace extends Error {}

type Wanted = Pick<SlotsAsked, 'siteId' | 'zone' | 'service'> & { from: number; providerId: EmployeeId | null };

/**
 * Does what takes a place. Whoever loses it, by what is read or by the database's constraints, is told the next three
 * times that are free.
 * @param latest starts are told up to this moment (ms) alone
 */
export async function orAlternatives<T>(
  { db, house }: { db: Tenant; house: Pick<House, 'clock'> },
  {
    wanted,
    refuse = 'slot-taken',
    latest = Number.POSITIVE_INFINITY,
  }: {
    wanted: () => Wanted | undefined;
    refuse?: 'slot-taken' | 'hold-expired';
    latest?: number;
  },
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const lost =
      error instanceof NoPlace ||
      violates(error, 'appointments_no_double') ||
      violates(error, 'appointments_one_service');
    const asked = lost ? wanted() : undefined;
    if (!asked) throw error;
    throw new Refusal(refuse, { facts: { free: await nextFree(db, house.clock.now(), asked, latest) } });
  }
}

const told = 3;
const daysLookedAt = 14;

async function nextFree(db: Tenant, now: Date, asked: Wanted, latest: number): Promise<RefusalFacts['free']> {
  const { siteId, zone, service, from, providerId } = asked;
  const start = Math.max(from, now.getTime());
  const first = wallMomentOf(start, zone).date;
  return await db.read(async (tx) => {
    const slots = await freeSlots(tx, db.organizationId, {
      ...{ siteId, zone, service, providerId, now, first, last: daysOn(first, daysLookedAt) },
      ...{ from: start, before: latest },
    });
    return slots.slice(0, told).map(({ startsAt, endsAt, providers: [one] }) => ({
      startsAt,
      endsAt,
      providerId: one?.id ?? '',
    }));
  });
}
