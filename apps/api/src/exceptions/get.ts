import type { ExceptionDetail } from '@daybook/contract/exceptions';
import type { ExceptionId } from '@daybook/contract/ids';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { findException, itemOf } from './exception-rows.ts';
import { storyOf } from './story.ts';

/** One exception with its evidence, what may be answered, and what happened to it. */
export async function get(
  { actor, db, house }: VerbContext<AccountActor>,
  { id }: { id: ExceptionId },
): Promise<ExceptionDetail> {
  const { organizationId } = actor;
  const now = house.clock.now();
  return await db.read(async (tx) => {
    const row = await findException(tx, actor, id);
    const answerer = house.answerers[row.kind];
    const evidence = await answerer.evidence(tx, { organizationId, now }, row);
    return {
      item: itemOf(row, now),
      answers: row.state === 'open' ? [...answerer.answersFor(row, evidence)] : [],
      evidence,
      trail: await storyOf(tx, organizationId, row),
    };
  });
}
