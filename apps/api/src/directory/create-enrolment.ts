import { randomUUID } from 'node:crypto';
import { keyedDigest } from '@daybook/auth/keys';
import { newCode, plainCode } from '@daybook/auth/tokens';
import type { KioskView } from '@daybook/contract/directory';
import type { SiteId } from '@daybook/contract/ids';
import { enrolments } from '@daybook/db/schema/kiosk';
import type { AccountActor, JobActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';
import { findSite } from './site-rows.ts';

const lifeMs = 10 * 60_000;

/** A code that enrols one kiosk at this site within ten minutes; it is shown once and stored as a keyed digest. */
export async function createEnrolment(
  ctx: VerbContext<AccountActor | JobActor>,
  { siteId, purpose }: { siteId: SiteId; purpose: KioskView['purpose'] },
): Promise<{ code: string; endsAt: string }> {
  const { actor, db, house } = ctx;
  const now = house.clock.now();
  const endsAt = new Date(now.getTime() + lifeMs);
  const code = newCode(2);
  await db.write(async (tx) => {
    const site = await findSite(tx, actor, siteId, now);
    if (site.state === 'archived') throw new Refusal('in-use');
    await tx.insert(enrolments).values({
      organizationId: actor.organizationId,
      id: randomUUID(),
      siteId,
      purpose,
      codeDigest: keyedDigest(house.keys.enrolment, plainCode(code)),
      endsAt,
      recordedAt: now,
    });
    await record(tx, authorOf(ctx), {
      action: 'directory.enrolment-created',
      subject: { kind: 'site', id: siteId },
      after: { purpose },
    });
  });
  return { code, endsAt: momentOf(endsAt) };
}
