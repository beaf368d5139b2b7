import { randomUUID } from 'node:crypto';
import {
  type AccountId,
  accountId,
  type OrganizationId,
  organizationId as organizationIdSchema,
} from '@daybook/contract/ids';
import type { Language } from '@daybook/contract/values';
import { violates } from '@daybook/db/errors';
import { accounts } from '@daybook/db/schema/access';
import { installation, organizations } from '@daybook/db/schema/organization';
import { isNull } from 'drizzle-orm';
import { record } from '../audit/record.ts';
import type { House, RequestFacts } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { tenantOf } from '../tenant.ts';

export interface NewOwner {
  name: string;
  login: string;
  language: Language;
  passwordHash: string | null;
  demo: boolean;
}

export interface NewOrganization {
  name: string;
  owner: NewOwner;
  /** Only when there is none yet: of two at the same time one is refused `setup-done`. */
  first: boolean;
}

/** A new organization with its owner. */
export async function createOrganization(
  ctx: { house: House; request: Pick<RequestFacts, 'address' | 'requestId'> },
  { name, owner, first }: NewOrganization,
): Promise<{ organizationId: OrganizationId; ownerId: AccountId }> {
  const { house, request } = ctx;
  const now = house.clock.now();
  const organizationId = organizationIdSchema.parse(randomUUID());
  const ownerId = accountId.parse(randomUUID());
  try {
    await tenantOf(house, organizationId).write(async (tx) => {
      await tx.insert(organizations).values({ id: organizationId, name, recordedAt: now });
      const claimed = await tx
        .update(installation)
        .set({ firstOrganizationId: organizationId })
        .where(isNull(installation.firstOrganizationId))
        .returning({ epoch: installation.epoch });
      if (first && claimed.length === 0) throw new Refusal('setup-done');
      await tx
        .insert(accounts)
        .values({ organizationId, id: ownerId, ...owner, role: 'owner', allSites: true, recordedAt: now });
      await record(
        tx,
        { actor: { kind: 'job', organizationId }, request, at: now },
        {
          action: 'setup.organization-created',
          subject: { kind: 'organization', id: organizationId },
          after: { name, owner: owner.login },
        },
      );
    });
  } catch (error) {
    if (violates(error, 'accounts_login')) throw new Refusal('login-taken', { fields: { 'owner.login': 'taken' } });
    throw error;
  }
  return { organizationId, ownerId };
}
