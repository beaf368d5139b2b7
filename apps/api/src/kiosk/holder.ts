import { type Grant, readGrant } from '@daybook/auth/grants';
import type { Transaction } from '@daybook/db/connect';
import { employees } from '@daybook/db/schema/directory';
import { and, eq, isNull } from 'drizzle-orm';
import type { KioskActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';

/**
 * Whom a grant of this kiosk names, while it lasts. Reading one uses nothing up: a punch may have carried it before, or
 * may still carry it afterwards.
 */
export function holderOf({ actor, house }: VerbContext<KioskActor>, text: string): Grant {
  if (actor.purpose !== 'clock') throw new Refusal('kiosk-purpose');
  const grant = readGrant(house.keys, text);
  const fits = grant && grant.kioskId === actor.kioskId && grant.endsAt >= house.clock.now().getTime();
  if (!fits) throw new Refusal('grant-not-valid');
  return grant;
}

/** Refuses somebody who was archived since the grant was given. */
export async function checkHolder(tx: Transaction, { organizationId }: KioskActor, grant: Grant): Promise<void> {
  const found = await tx
    .select({ id: employees.id })
    .from(employees)
    .where(
      and(
        eq(employees.organizationId, organizationId),
        eq(employees.id, grant.employeeId),
        isNull(employees.archivedAt),
      ),
    );
  if (found.length === 0) throw new Refusal('grant-not-valid');
}
