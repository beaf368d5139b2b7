import type { OrganizationId } from '@daybook/contract/ids';
import { inOrganization } from '@daybook/db/tenancy';
import type { House, Tenant } from './context.ts';

export function tenantOf(house: Pick<House, 'connections' | 'live'>, organizationId: OrganizationId): Tenant {
  const { db } = house.connections;
  return {
    organizationId,
    read: (work) => inOrganization(db, organizationId, work),
    write: async (work, plans) => {
      const result = await inOrganization(db, organizationId, work, plans);
      house.live.notify();
      return result;
    },
  };
}
