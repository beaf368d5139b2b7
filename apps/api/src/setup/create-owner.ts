import { randomUUID } from 'node:crypto';
import { attempt, type Limit } from '@daybook/auth/attempts';
import { keyedDigest } from '@daybook/auth/keys';
import { siteId } from '@daybook/contract/ids';
import type { Language } from '@daybook/contract/values';
import { beginSession } from '../access/session.ts';
import type { OpenContext } from '../context.ts';
import { createSite } from '../directory/create-site.ts';
import { Refusal } from '../refusal.ts';
import { tenantOf } from '../tenant.ts';
import { momentOf } from '../time/moment.ts';
import { createOrganization } from './create-organization.ts';
import { isSetupCode } from './setup-code.ts';
import { status } from './status.ts';

const limit: Limit = { tries: 10, windowSeconds: 900, lockSeconds: 900 };

export interface FirstOwner {
  setupCode: string;
  organization: { name: string };
  site: { name: string; zone: string; currency: string };
  owner: { name: string; login: string; password: string; language: Language };
}

/** The first organization, its first site and its owner, who is signed in with it. Once, by the printed code. */
export async function createOwner(ctx: OpenContext, input: FirstOwner): Promise<{ done: true }> {
  const { house, request } = ctx;
  if (!(await status(ctx)).needsOwner) throw new Refusal('setup-done');
  const counted = await attempt(
    house.connections.raw,
    keyedDigest(house.keys.attempt, 'setup'),
    limit,
    house.clock.now(),
  );
  if (counted.until) throw new Refusal('setup-code-wrong', { facts: { until: momentOf(counted.until) } });
  if (!isSetupCode(house.keys, input.setupCode))
    throw new Refusal('setup-code-wrong', { fields: { setupCode: 'wrong' } });
  const { password, ...owner } = input.owner;
  const passwordHash = await house.passwords.hash(password);
  const { organizationId, ownerId } = await createOrganization(ctx, {
    name: input.organization.name,
    owner: { ...owner, passwordHash, demo: false },
    first: true,
  });
  const actor = { kind: 'job', organizationId } as const;
  await createSite(
    { actor, db: tenantOf(house, organizationId), house, request },
    { id: siteId.parse(randomUUID()), ...input.site, dayStart: '04:00', longestShift: 16 * 60 },
  );
  await beginSession(ctx, { organizationId, id: ownerId });
  return { done: true };
}
