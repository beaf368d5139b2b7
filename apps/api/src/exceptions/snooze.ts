import type { ExceptionItem } from '@daybook/contract/exceptions';
import type { ExceptionId } from '@daybook/contract/ids';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { checkOpen, lockException } from './exception-rows.ts';
import { save } from './save.ts';

const mostMs = 7 * 24 * 3_600_000;

/** Puts it out of the inbox until a moment within a week, or back at once. */
export async function snooze(
  ctx: VerbContext<AccountActor>,
  { id, version, until }: { id: ExceptionId; version: number; until: string | null },
): Promise<ExceptionItem> {
  const { actor, db, house } = ctx;
  const wakes = until === null ? null : new Date(Date.parse(until));
  const ahead = wakes === null ? 1 : wakes.getTime() - house.clock.now().getTime();
  if (ahead <= 0 || ahead > mostMs)
    throw new Refusal('bad-input', { fields: { until: 'not within the next seven days' } });
  return await db.write(async (tx) => {
    const row = await lockException(tx, actor, id);
    checkOpen(row, version);
    return await save(tx, ctx, row, {
      set: { snoozedUntil: wakes },
      action: 'exceptions.snoozed',
      after: { kind: row.kind, until },
    });
  });
}
