import type { AppointmentState } from '@daybook/contract/appointments';
import type { OrganizationId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import type { House } from '../context.ts';
import type { AppointmentRow } from './appointment-rows.ts';

/**
 * What a room above does when an appointment was changed, in the transaction that changes it. This room knows none of
 * them: which it is stands in the house.
 * @param row as it stands now
 */
export type FollowAppointment = (
  tx: Transaction,
  from: { organizationId: OrganizationId; house: House },
  row: AppointmentRow,
  change: {
    /** Its state before; null: it is new. */
    was: AppointmentState | null;
    /** Null: the client, or nobody. */
    accountId: string | null;
  },
) => Promise<void>;
