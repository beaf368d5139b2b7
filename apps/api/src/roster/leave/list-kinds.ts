import type { LeaveKindView } from '@daybook/contract/leave';
import type { AccountActor } from '../../actor.ts';
import type { VerbContext } from '../../context.ts';
import { readKinds } from './kind-rows.ts';

/** The kinds of leave, those that are archived too, by name. */
export async function listKinds({ actor, db }: VerbContext<AccountActor>): Promise<{ items: LeaveKindView[] }> {
  return { items: await db.read((tx) => readKinds(tx, actor.organizationId)) };
}
