import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OrganizationId } from '@daybook/contract/ids';
import { violates } from '@daybook/db/errors';
import { accounts } from '@daybook/db/schema/access';
import { record } from '../audit/record.ts';
import { commandRequest as request } from '../command-request.ts';
import type { Config } from '../config.ts';
import type { House } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { tenantOf } from '../tenant.ts';
import { createOrganization, type NewOwner } from './create-organization.ts';
import { setupCode } from './setup-code.ts';
import { status } from './status.ts';

/**
 * Sees to it that somebody can own an installation: the owner of MANAGER_USERNAME, who of a demo becomes another
 * owner; or else, while nobody owns it, by the set-up code, which is answered to be printed and kept in a file of its
 * owner's alone. Of several servers that start at once one makes the owner.
 */
export async function firstOwner(
  house: House,
  config: Config,
  demo: OrganizationId | undefined,
): Promise<{ code: string; file: string } | undefined> {
  const file = join(config.DAYBOOK_DATA, 'setup-code');
  const { needsOwner } = await status({ house });
  if (config.MANAGER_USERNAME && config.MANAGER_PASSWORD && (needsOwner || demo)) {
    await makeManager(house, { login: config.MANAGER_USERNAME, password: config.MANAGER_PASSWORD }, demo);
  } else if (needsOwner) {
    const code = setupCode(house.keys);
    mkdirSync(config.DAYBOOK_DATA, { recursive: true, mode: 0o711 });
    writeFileSync(file, `${code}\n`, { mode: 0o600 });
    return { code, file };
  }
  rmSync(file, { force: true });
  return undefined;
}

async function makeManager(
  house: House,
  { login, password }: { login: string; password: string },
  demo: OrganizationId | undefined,
): Promise<void> {
  const taken = await house.connections.raw`select from gate.account_by_login(${login})`;
  if (taken.length > 0) return;
  const passwordHash = await house.passwords.hash(password);
  const owner = { name: login, login, language: 'en', passwordHash, demo: false } as const;
  try {
    if (demo) await addOwner(house, demo, owner);
    else await createOrganization({ house, request }, { name: 'Daybook', owner, first: true });
  } catch (error) {
    const otherServer = error instanceof Refusal && (error.reason === 'setup-done' || error.reason === 'login-taken');
    if (!otherServer && !violates(error, 'accounts_login')) throw error;
  }
}

async function addOwner(house: House, organizationId: OrganizationId, owner: NewOwner): Promise<void> {
  const at = house.clock.now();
  const id = randomUUID();
  await tenantOf(house, organizationId).write(async (tx) => {
    await tx.insert(accounts).values({ organizationId, id, ...owner, role: 'owner', allSites: true, recordedAt: at });
    await record(
      tx,
      { actor: { kind: 'job', organizationId }, request, at },
      {
        action: 'access.account-created',
        subject: { kind: 'account', id },
        after: { login: owner.login, role: 'owner' },
      },
    );
  });
}
