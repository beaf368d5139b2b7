import type { AccountId, OrganizationId } from '@daybook/contract/ids';
import { invite } from '../access/invite.ts';
import { commandRequest } from '../command-request.ts';
import type { Config } from '../config.ts';
import { addressOf } from '../instance.ts';
import { tenantOf } from '../tenant.ts';
import { withHouse } from './with-house.ts';

/** A new one-time link for an account whose password is lost, also an owner's. */
export async function account(config: Config, given: { login?: string | undefined }): Promise<number> {
  const login = given.login?.toLowerCase();
  const made = await withHouse(config, async (house) => {
    const [found] = await house.connections.raw<{ organization_id: OrganizationId; id: AccountId }[]>`
      select organization_id, id from gate.account_by_login(${login ?? ''})`;
    if (!found) return undefined;
    const organizationId = found.organization_id;
    const actor = { kind: 'job', organizationId } as const;
    return await invite(
      { actor, db: tenantOf(house, organizationId), house, request: commandRequest },
      { id: found.id },
    );
  });
  if (!made) {
    process.stderr.write('No account has this --login.\n');
    return 1;
  }
  process.stdout.write(
    `${await addressOf(config)}${made.link.path}\nThe link is good once, until ${made.link.endsAt}.\n`,
  );
  return 0;
}
