import type { Slot } from '@daybook/contract/appointments';
import type { RefusalFacts } from '@daybook/contract/errors';
import type { EmployeeId } from '@daybook/contract/ids';
import { violates } from '@daybook/db/errors';
import { wallMomentOf } from '@daybook/rules/wall-moment';
import type { House, Tenant } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';
import { daysOn } from './day-of.ts';
import { freeSlots, type SlotsAsked } from './free-slots.ts';

/** Thrown in a transaction that finds no place; answered with what is free. */
export class NoPlace extends Error {}

type Wanted = Pick<SlotsAsked, 'siteId' | 'zone' | 'service'> & {
  from: number;
  providerId: EmployeeId | null;
  /** Between which moments (ms) whoever asks may book; left out: at any. */
  within?: { from: number; before: number };
};

/**
 * Does what takes a place. Whoever loses it, by what is read or by the database's constraints, is told the next three
 * times that are free.
 */
export async function orAlternatives<T>(
  { db, house }: { db: Tenant; house: Pick<House, 'clock'> },
  {
    wanted,
    refuse = 'slot-taken',
  }: {
    wanted: () => Wanted | undefined;
    refuse?: 'slot-taken' | 'hold-expired';
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
    throw new Refusal(refuse, { facts: { free: await nextFree(db, house.clock.now(), asked) } });
  }
}

const told = 3;
/**
 * Of everybody who gives a service most dates have more, so that few look further; of one person two weeks are soon read.
 */
const daysLookedAt = { all: [2, 14], one: [14] } as const;

async function nextFree(db: Tenant, now: Date, asked: Wanted): Promise<RefusalFacts['free']> {
  const lost = momentOf(asked.from);
  const looks = asked.providerId === null ? daysLookedAt.all : daysLookedAt.one;
  for (const days of looks) {
    const slots = await together(db, now, asked, days);
    // Of one that was lost this very moment others may still say that it is free.
    const free = slots.filter(({ startsAt }) => startsAt > lost && isWithin(asked, startsAt)).slice(0, told);
    if (free.length === told || days === looks.at(-1))
      return free.map(({ startsAt, endsAt, providers: [one] }) => ({ startsAt, endsAt, providerId: one?.id ?? '' }));
  }
  return [];
}

function isWithin({ within }: Wanted, startsAt: string): boolean {
  const start = Date.parse(startsAt);
  return within === undefined || (within.from <= start && start < within.before);
}

const underway = new Map<string, Promise<Slot[]>>();

/** Whoever loses at the same time on the same date is told by one look: when many want one place, most of them lose. */
async function together(db: Tenant, now: Date, asked: Wanted, days: number): Promise<Slot[]> {
  const { siteId, zone, service, providerId } = asked;
  const first = wallMomentOf(Math.max(asked.from, now.getTime()), zone).date;
  const key = [db.organizationId, siteId, service.id, service.version, providerId, first, days].join(' ');
  const known = underway.get(key);
  if (known) return await known;
  const look = db.read((tx) =>
    freeSlots(tx, db.organizationId, {
      ...{ siteId, zone, service, providerId, now, first, last: daysOn(first, days) },
      ...{ from: now.getTime(), before: Number.POSITIVE_INFINITY },
    }),
  );
  underway.set(key, look);
  try {
    return await look;
  } finally {
    underway.delete(key);
  }
}
