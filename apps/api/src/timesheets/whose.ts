import { may } from '@daybook/contract/permissions';
import type { Transaction } from '@daybook/db/connect';
import type { AccountActor } from '../actor.ts';
import { findEmployee } from '../directory/employee-rows.ts';
import { Refusal } from '../refusal.ts';

export function isOwn(actor: AccountActor, employeeId: string): boolean {
  return actor.employeeId === employeeId;
}

/** Refuses as `not-found` who is neither the person nor somebody who sees the person's hours. */
export async function checkSeesHours(tx: Transaction, actor: AccountActor, employeeId: string): Promise<void> {
  if (isOwn(actor, employeeId)) return;
  if (!may(actor, 'timesheets.see')) throw new Refusal('not-found');
  await findEmployee(tx, actor, employeeId);
}

/** Whether what the person earns is shown: to the person, and to whoever may see pay. */
export function seesPay(actor: AccountActor, employeeId: string): boolean {
  return isOwn(actor, employeeId) || may(actor, 'pay.see');
}
