import { appointments } from '@daybook/db/schema/appointments';
import { and, eq, isNull, type SQL } from 'drizzle-orm';

/** What staff have to answer: what waits for its mail to be confirmed ends by itself. */
export function waitingForStaff(organizationId: string): SQL | undefined {
  return and(
    eq(appointments.organizationId, organizationId),
    eq(appointments.state, 'requested'),
    isNull(appointments.expiresAt),
  );
}
