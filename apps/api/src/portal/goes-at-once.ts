import type { ClientId, OrganizationId } from '@daybook/contract/ids';
import type { Service } from '@daybook/contract/services';
import type { Transaction } from '@daybook/db/connect';
import { missesOften } from '../appointments/page/misses-often.ts';

/** Whether somebody books this alone; else staff have to agree: as the service says, or after many that were missed. */
export async function goesAtOnce(
  tx: Transaction,
  organizationId: OrganizationId,
  { selfBooking }: Pick<Service, 'selfBooking'>,
  clientId: ClientId,
  now: Date,
): Promise<boolean> {
  return selfBooking === 'book' && !(await missesOften(tx, organizationId, { clientId }, now));
}
