import type { OrganizationId } from '@daybook/contract/ids';
import type { House } from '../context.ts';
import { status } from '../setup/status.ts';
import { accounts } from './accounts.ts';

/** Whether the demo is to be filled in, is there already, or has no place: never but in Daybook's own database. */
export async function demoIsWelcome(
  house: House,
  where: { embedded: boolean; publicUrl: string | undefined; empty: boolean },
): Promise<'fill' | 'there' | 'none'> {
  if (!where.embedded || where.publicUrl) return 'none';
  if (!(await status({ house })).needsOwner) return (await demoOrganization(house)) ? 'there' : 'none';
  return where.empty ? 'none' : 'fill';
}

/** The demo's organization, by its owner's login. */
export async function demoOrganization(house: House): Promise<OrganizationId | undefined> {
  const [found] = await house.connections.raw<{ organization_id: OrganizationId; demo: boolean }[]>`
    select organization_id, demo from gate.account_by_login(${accounts[0].login})`;
  return found?.demo ? found.organization_id : undefined;
}
