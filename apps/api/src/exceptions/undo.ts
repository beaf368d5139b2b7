import type { ExceptionItem } from '@daybook/contract/exceptions';
import type { ExceptionId } from '@daybook/contract/ids';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { checkNotOwn, findException, lockException, undoUntil } from './exception-rows.ts';
import { save } from './save.ts';

/** Takes a decision back while it is young: what it wrote is voided, never removed, and the exception is open again. */
export async function undo(
  ctx: VerbContext<AccountActor>,
  { id, version }: { id: ExceptionId; version: number },
): Promise<ExceptionItem> {
  const { actor, db, house } = ctx;
  return await db.write(async (tx) => {
    const seen = await findException(tx, actor, id);
    const answerer = house.answerers[seen.kind];
    checkNotOwn(actor, [seen.employeeId, seen.effect?.employeeId]);
    await answerer.hold(tx, actor.organizationId, seen, null);
    const row = await lockException(tx, actor, id);
    if (row.version !== version) throw new Refusal('stale', { facts: { version: row.version } });
    if (undoUntil(row, house.clock.now()) === null) throw new Refusal('too-late-to-undo');
    await answerer.undo(tx, ctx, row, row.effect ?? {});
    return await save(tx, ctx, row, {
      set: { state: 'open', answer: null, reason: null, effect: null, decidedBy: null, decidedAt: null },
      action: 'exceptions.undone',
      after: { kind: row.kind, answer: row.answer },
    });
  });
}
