import type { OrganizationId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { organizations } from '@daybook/db/schema/organization';
import { and, eq } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { tellChange } from './tell-change.ts';

interface OrganizationView {
  id: OrganizationId;
  name: string;
  version: number;
}

async function find(tx: Transaction, id: OrganizationId): Promise<OrganizationView> {
  const [row] = await tx
    .select({ name: organizations.name, version: organizations.version })
    .from(organizations)
    .where(eq(organizations.id, id));
  if (!row) throw new Refusal('not-found');
  return { id, ...row };
}

/** The organization of the caller. */
export async function getOrganization({ actor, db }: VerbContext<AccountActor>): Promise<OrganizationView> {
  return await db.read((tx) => find(tx, actor.organizationId));
}

/** Renames the organization, from the version that was read. */
export async function updateOrganization(
  ctx: VerbContext<AccountActor>,
  { version, name }: { version: number; name: string },
): Promise<OrganizationView> {
  const { actor, db } = ctx;
  const id = actor.organizationId;
  return await db.write(async (tx) => {
    const before = await find(tx, id);
    const changed = await tx
      .update(organizations)
      .set({ name, version: version + 1 })
      .where(and(eq(organizations.id, id), eq(organizations.version, version)))
      .returning({ id: organizations.id });
    if (changed.length === 0) throw new Refusal('stale', { facts: { version: before.version } });
    await record(tx, authorOf(ctx), {
      action: 'directory.organization-changed',
      subject: { kind: 'organization', id },
      before: { name: before.name },
      after: { name },
    });
    await tellChange(tx, ctx, { kind: 'organization', id, siteId: null });
    return await find(tx, id);
  });
}
