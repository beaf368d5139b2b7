import { login as loginSchema } from '@daybook/contract/access';
import { makeLink } from '../access/one-time-link.ts';
import { commandRequest } from '../command-request.ts';
import type { Config } from '../config.ts';
import { addressOf } from '../instance.ts';
import { Refusal } from '../refusal.ts';
import { createOrganization } from '../setup/create-organization.ts';
import { tenantOf } from '../tenant.ts';
import { withHouse } from './with-house.ts';

/** A further organization; prints its owner's one-time link. */
export async function organization(
  config: Config,
  given: { name?: string | undefined; login?: string | undefined },
): Promise<number> {
  const login = loginSchema.safeParse(given.login);
  if (!given.name || !login.success) {
    process.stderr.write('Say --name "The organization" and --login its.owner@example.org.\n');
    return 2;
  }
  const name = given.name;
  try {
    const link = await withHouse(config, async (house) => {
      const owner = { name: login.data, login: login.data, language: 'en', passwordHash: null, demo: false } as const;
      const made = await createOrganization({ house, request: commandRequest }, { name, owner, first: false });
      const account = { organizationId: made.organizationId, id: made.ownerId };
      return await tenantOf(house, made.organizationId).write((tx) => makeLink(tx, account, house.clock.now()));
    });
    process.stdout.write(`${await addressOf(config)}${link.path}\nThe link is good once, until ${link.endsAt}.\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`Refused: ${error.reason}.\n`);
    return 1;
  }
}
