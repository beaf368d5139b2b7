import type { queueSetLetter } from '@daybook/contract/queue';
import { queueLetters } from '@daybook/db/schema/queue';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import { readOffer } from '../appointments/offer-rows.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { findSite } from '../directory/site-rows.ts';
import { Refusal } from '../refusal.ts';
import { lockQueue } from './lock-queue.ts';
import { readLetters } from './number-for.ts';
import { tellQueue } from './tell-queue.ts';

/** Says with which letter the numbers of a service begin at a site, from the next one on. The same again is nothing. */
export async function setLetter(
  ctx: VerbContext<AccountActor>,
  { siteId, serviceId, letter }: z.output<(typeof queueSetLetter)['input']>,
): Promise<{ letter: string }> {
  const { actor, db, house } = ctx;
  const { organizationId } = actor;
  return await db.write(async (tx) => {
    await findSite(tx, actor, siteId, house.clock.now());
    await readOffer(tx, organizationId, { siteId, serviceId });
    await lockQueue(tx, organizationId, siteId);
    const given = await readLetters(tx, { organizationId, siteId });
    const before = given.get(serviceId);
    if (before === letter) return { letter };
    if ([...given.values()].includes(letter)) throw new Refusal('letter-taken', { fields: { letter: 'taken' } });
    await tx
      .insert(queueLetters)
      .values({ organizationId, siteId, serviceId, letter, recordedAt: house.clock.now() })
      .onConflictDoUpdate({
        target: [queueLetters.organizationId, queueLetters.siteId, queueLetters.serviceId],
        set: { letter },
      });
    await record(tx, authorOf(ctx), {
      action: 'queue.letter-set',
      subject: { kind: 'service', id: serviceId },
      before: { letter: before ?? null },
      after: { siteId, letter },
    });
    await tellQueue(tx, { organizationId, house }, { siteId });
    return { letter };
  });
}
