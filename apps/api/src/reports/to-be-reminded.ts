import type { AskedDate, AskedSite } from './asked-days.ts';

/** Whether a date is asked for and nothing is handed in of it: it was not begun, is being written, or was returned. */
export function isToBeHandedIn({ asked, filed }: AskedDate): boolean {
  return asked && (filed === null || filed.state === 'draft' || filed.state === 'returned');
}

/** Whether a tablet says so now: from as long before it is due as the template says, which may say never. */
export function isToBeReminded({ template }: Pick<AskedSite, 'template'>, day: AskedDate, now: Date): boolean {
  const { remindBefore } = template;
  return remindBefore > 0 && isToBeHandedIn(day) && now.getTime() >= day.dueAt - remindBefore * 60_000;
}
