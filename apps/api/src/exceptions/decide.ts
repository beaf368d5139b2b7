import type { ExceptionItem } from '@daybook/contract/exceptions';
import type { ExceptionId } from '@daybook/contract/ids';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import type { Given } from './answerer.ts';
import { checkNotOwn, checkOpen, findException, lockException } from './exception-rows.ts';
import { save } from './save.ts';

/** Decides an exception: the room that raised it does what the answer says, in the same transaction. */
export async function decide(
  ctx: VerbContext<AccountActor>,
  { id, version, ...given }: Given & { id: ExceptionId; version: number },
): Promise<ExceptionItem> {
  const { actor, db, house } = ctx;
  const { organizationId } = actor;
  const now = house.clock.now();
  return await db.write(async (tx) => {
    const seen = await findException(tx, actor, id);
    const answerer = house.answerers[seen.kind];
    checkOpen(seen, version);
    checkNotOwn(actor, [seen.employeeId, given.employeeId]);
    await answerer.hold(tx, organizationId, seen, given);
    const row = await lockException(tx, actor, id);
    checkOpen(row, version);
    const evidence = await answerer.evidence(tx, { organizationId, now }, row);
    if (!answerer.answersFor(row, evidence).includes(given.answer))
      throw new Refusal('bad-input', { fields: { answer: 'not an answer to this' } });
    const effect = await answerer.apply(tx, ctx, row, given);
    const { answer, reason } = given;
    return await save(tx, ctx, row, {
      set: { state: 'decided', answer, reason, effect, decidedBy: actor.accountId, decidedAt: now, snoozedUntil: null },
      action: 'exceptions.decided',
      after: { kind: row.kind, answer, reason, ...(given.employeeId ? { employeeId: given.employeeId } : {}) },
    });
  });
}
