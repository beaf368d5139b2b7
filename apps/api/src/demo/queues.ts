import type { PunchKind } from '@daybook/contract/clock';
import type { QueuedPunch } from '@daybook/contract/clock-queue';
import { bootId, type EmployeeId, kioskId, punchId, type SiteId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { kiosks } from '@daybook/db/schema/kiosk';
import { and, eq } from 'drizzle-orm';
import type { JobActor, KioskActor } from '../actor.ts';
import { sync } from '../clock/sync.ts';
import type { VerbContext } from '../context.ts';
import { momentOf } from '../time/moment.ts';
import { idOf } from './by-hand-of.ts';
import { numberOf, people } from './people.ts';
import { demoTablet } from './places.ts';

type Ctx = VerbContext<JobActor>;

/** The front tablet of a site sends what it kept while it had no network. */
export async function bringQueue(ctx: Ctx, siteId: SiteId, punches: QueuedPunch[]): Promise<void> {
  const { organizationId } = ctx.actor;
  const [tablet] = await ctx.db.read((tx) =>
    tx
      .select({ id: kiosks.id, enrolledAt: kiosks.enrolledAt })
      .from(kiosks)
      .where(and(eq(kiosks.organizationId, organizationId), eq(kiosks.siteId, siteId), eq(kiosks.name, demoTablet))),
  );
  if (!tablet) throw new Error('a site of the demo has no tablet');
  const actor: KioskActor = {
    kind: 'kiosk',
    organizationId,
    kioskId: kioskId.parse(tablet.id),
    siteId,
    purpose: 'clock',
    revokedAt: null,
    credential: { createdAt: tablet.enrolledAt, former: false },
  };
  const sentAt = momentOf(ctx.house.clock.now().getTime() + (punches[0]?.skewMs ?? 0));
  await sync({ ...ctx, actor }, { queueVersion: 1, bootId: bootId.parse(newId()), sentAt, punches });
}

function queued(ctx: Ctx, agoMs: number, kind: PunchKind, claim: QueuedPunch['claim'], skewMs: number): QueuedPunch {
  return {
    id: punchId.parse(newId()),
    kind,
    occurredAt: momentOf(ctx.house.clock.now().getTime() - agoMs + skewMs),
    bootId: bootId.parse(newId()),
    elapsedMs: agoMs,
    skewMs,
    claim,
  };
}

/** Somebody's name was said, and nothing confirms it. */
export function named(ctx: Ctx, agoMs: number, employeeId: EmployeeId): QueuedPunch {
  return queued(ctx, agoMs, 'in', { method: 'named', employeeId }, 0);
}

/** A badge of some other place was held to the tablet. */
export function strangeBadge(ctx: Ctx, agoMs: number): QueuedPunch {
  return queued(ctx, agoMs, 'in', { method: 'badge', code: 'K7RD-2MXQ-94TB-HW3P' }, 0);
}

/** Somebody punched with the right PIN, at a tablet whose clock ran ahead by `skewMs`. */
export function pinned(
  ctx: Ctx,
  agoMs: number,
  kind: PunchKind,
  staff: readonly EmployeeId[],
  name: string,
  skewMs: number,
): QueuedPunch {
  const pin = numberOf(people.findIndex((person) => person.name === name));
  return queued(ctx, agoMs, kind, { method: 'pin', employeeId: idOf(staff, name), pin }, skewMs);
}
