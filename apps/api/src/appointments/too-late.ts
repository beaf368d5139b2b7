import type { Service } from '@daybook/contract/services';
import { changeUntil } from '@daybook/rules/appointments/life';
import type { AppointmentRow } from './appointment-rows.ts';

/** Whether the service's notice is over. */
export function isTooLate({ startsAt }: AppointmentRow, { notice }: Service, now: Date): boolean {
  return now.getTime() > changeUntil(startsAt.getTime(), notice);
}
