import { badgeDigest, pinDigest, sameDigest } from '@daybook/auth/keys';
import type { Claim } from '@daybook/contract/clock';
import { type EmployeeId, employeeId, type SiteId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { pinAttempts } from '@daybook/db/schema/clock';
import { badges, employeeSites, employees } from '@daybook/db/schema/directory';
import { and, eq, isNull } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';
import { lockPeople } from './queue-facts.ts';

const mostFailures = 5;
const windowMs = 15 * 60_000;

/**
 * Who the person before a site's shared sign-in is, by PIN or badge, with the same lock after five wrong PINs as at the
 * kiosk of that site. A wrong try is kept in a transaction of its own, whatever becomes of what was to be done.
 */
export async function confirmClaim(
  ctx: VerbContext<AccountActor>,
  { siteId, claim }: { siteId: SiteId; claim: Claim },
): Promise<EmployeeId> {
  switch (claim.method) {
    case 'pin':
      return await confirmPin(ctx, siteId, claim);
    case 'badge':
      return await confirmBadge(ctx, siteId, claim.code);
    case 'grant':
      // A grant is of one kiosk, and an account is none.
      throw new Refusal('grant-not-valid');
  }
}

async function confirmBadge(
  { actor, db, house }: VerbContext<AccountActor>,
  siteId: SiteId,
  code: string,
): Promise<EmployeeId> {
  const { organizationId } = actor;
  const [found] = await db.read((tx) =>
    tx
      .select({ id: employees.id })
      .from(badges)
      .innerJoin(employees, and(eq(employees.organizationId, organizationId), eq(employees.id, badges.employeeId)))
      .innerJoin(employeeSites, worksAt(siteId))
      .where(
        and(
          eq(badges.organizationId, organizationId),
          eq(badges.codeDigest, badgeDigest(house.keys, code)),
          isNull(badges.revokedAt),
          isNull(employees.archivedAt),
        ),
      ),
  );
  if (!found) throw new Refusal('badge-unknown');
  return employeeId.parse(found.id);
}

/** A clock-in elsewhere is a question for a manager; whose word a site's report is has to be one of its people. */
function worksAt(siteId: SiteId) {
  return and(
    eq(employeeSites.organizationId, employees.organizationId),
    eq(employeeSites.employeeId, employees.id),
    eq(employeeSites.siteId, siteId),
  );
}

async function confirmPin(
  ctx: VerbContext<AccountActor>,
  siteId: SiteId,
  claim: { employeeId: EmployeeId; pin: string },
): Promise<EmployeeId> {
  const { actor, db, house } = ctx;
  const refusal = await db.write(async (tx) => {
    const [person] = await tx
      .select({ digest: employees.pinDigest })
      .from(employees)
      .innerJoin(employeeSites, worksAt(siteId))
      .where(
        and(
          eq(employees.organizationId, actor.organizationId),
          eq(employees.id, claim.employeeId),
          isNull(employees.archivedAt),
        ),
      );
    if (!person) return new Refusal('pin-unknown');
    await lockPeople(tx, actor.organizationId, [claim.employeeId]);
    const digest = pinDigest(house.keys, claim.employeeId, claim.pin);
    const fits = person.digest !== null && sameDigest(person.digest, digest);
    return await judgeTry(tx, ctx, { siteId, employeeId: claim.employeeId, fits });
  });
  if (refusal) throw refusal;
  return claim.employeeId;
}

/** Counts a wrong try, forgets them after a right one; answers why it is refused, if it is. */
async function judgeTry(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  { siteId, employeeId: id, fits }: { siteId: SiteId; employeeId: EmployeeId; fits: boolean },
): Promise<Refusal | null> {
  const { organizationId } = ctx.actor;
  const now = ctx.house.clock.now();
  const own = and(
    eq(pinAttempts.organizationId, organizationId),
    eq(pinAttempts.siteId, siteId),
    eq(pinAttempts.employeeId, id),
  );
  const [tried] = await tx.select().from(pinAttempts).where(own);
  if (tried?.lockedUntil && tried.lockedUntil > now)
    return new Refusal('locked-out', { facts: { until: momentOf(tried.lockedUntil) } });
  if (fits) {
    await tx.delete(pinAttempts).where(own);
    return null;
  }
  const goesOn = tried && !tried.lockedUntil && now.getTime() - tried.windowStart.getTime() < windowMs;
  const failures = goesOn ? tried.failures + 1 : 1;
  const windowStart = goesOn ? tried.windowStart : now;
  const lockedUntil = failures >= mostFailures ? new Date(now.getTime() + windowMs) : null;
  const set = { failures, windowStart, lockedUntil };
  await tx
    .insert(pinAttempts)
    .values({ organizationId, siteId, employeeId: id, ...set })
    .onConflictDoUpdate({ target: [pinAttempts.organizationId, pinAttempts.siteId, pinAttempts.employeeId], set });
  const subject = { kind: 'employee', id } as const;
  if (lockedUntil) await record(tx, authorOf(ctx), { action: 'clock.pin-locked', subject });
  const until = lockedUntil ? { until: momentOf(lockedUntil) } : {};
  return new Refusal('pin-unknown', { facts: { triesLeft: mostFailures - failures, ...until } });
}
