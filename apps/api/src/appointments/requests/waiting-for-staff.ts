import { appointments } from '@daybook/db/schema/appointments';
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';

/** What staff have to answer: what waits for its mail to be confirmed ends by itself. */
export function waitingForStaff(organizationId: string): SQL | undefined {
  return and(
    eq(appointments.organizationId, organizationId),
    // Written out, as the partial index has it: with a value that is sent beside it no plan could count on that.
    sql`${appointments.state} = 'requested'`,
    isNull(appointments.expiresAt),
  );
}
