import type { Me } from '@daybook/contract/access';
import { permissionsOf } from '@daybook/contract/permissions';
import { organizations } from '@daybook/db/schema/organization';
import { eq } from 'drizzle-orm';
import { type AccountActor, sessionOf } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { momentOf } from '../time/moment.ts';

/** Who is signed in and what the screens may offer. */
export async function me({ actor, db, house }: VerbContext<AccountActor>): Promise<Me> {
  const [organization] = await db.read((tx) =>
    tx.select({ name: organizations.name }).from(organizations).where(eq(organizations.id, actor.organizationId)),
  );
  const { accountId, name, login, role, language, employeeId, sites } = actor;
  return {
    account: { id: accountId, name, login, role, language, employeeId, sites },
    organization: { id: actor.organizationId, name: organization?.name ?? '' },
    permissions: permissionsOf({ role, sites }),
    sessionId: sessionOf(actor),
    serverTime: momentOf(house.clock.now()),
  };
}
