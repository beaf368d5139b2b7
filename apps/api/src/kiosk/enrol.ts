import { randomUUID } from 'node:crypto';
import { attempt, type Limit } from '@daybook/auth/attempts';
import { keyedDigest } from '@daybook/auth/keys';
import { userKey } from '@daybook/auth/space';
import { plainCode } from '@daybook/auth/tokens';
import { type KioskId, kioskId, type OrganizationId, sessionId } from '@daybook/contract/ids';
import { enrolments, kiosks } from '@daybook/db/schema/kiosk';
import { and, eq, isNull } from 'drizzle-orm';
import { record } from '../audit/record.ts';
import type { OpenContext } from '../context.ts';
import { tell } from '../live/tell.ts';
import { Refusal } from '../refusal.ts';
import { tenantOf } from '../tenant.ts';
import { momentOf } from '../time/moment.ts';

// Eight letters of thirty are 6.5e11 codes; so many wrong ones from an address in ten minutes are no typing errors.
const limit: Limit = { tries: 20, windowSeconds: 600, lockSeconds: 600 };

/** Turns a code into this browser's kiosk credential. A code is good once and for ten minutes. */
export async function enrol(ctx: OpenContext, input: { code: string; name: string }): Promise<{ kioskId: KioskId }> {
  const { house, request } = ctx;
  const now = house.clock.now();
  const sql = house.connections.raw;
  const found = await findCode(ctx, plainCode(input.code), now);
  if (!found) {
    const counted = await attempt(sql, keyedDigest(house.keys.attempt, 'enrolment', request.address), limit, now);
    if (counted.until) throw new Refusal('slow-down', { facts: { until: momentOf(counted.until) } });
    throw new Refusal('code-not-valid', { fields: { code: 'not valid' } });
  }
  const { organization_id: organizationId, id: enrolmentId } = found;
  const id = kioskId.parse(randomUUID());
  await tenantOf(house, organizationId).write(async (tx) => {
    const [used] = await tx
      .update(enrolments)
      .set({ usedAt: now })
      .where(
        and(eq(enrolments.organizationId, organizationId), eq(enrolments.id, enrolmentId), isNull(enrolments.usedAt)),
      )
      .returning({ siteId: enrolments.siteId, purpose: enrolments.purpose });
    if (!used) throw new Refusal('code-not-valid', { fields: { code: 'not valid' } });
    const { siteId, purpose } = used;
    await tx.insert(kiosks).values({
      organizationId,
      id,
      siteId,
      name: input.name,
      purpose,
      enrolledAt: now,
      lastSeenAt: now,
      recordedAt: now,
    });
    await record(
      tx,
      { actor: { kind: 'kiosk', organizationId, kioskId: id }, request, at: now },
      { action: 'kiosk.enrolled', subject: { kind: 'kiosk', id }, after: { siteId, purpose, name: input.name } },
    );
    await tell(tx, organizationId, now, {
      topic: 'directory',
      kind: 'directory.kiosk-changed',
      permission: 'kiosks.see',
      siteId,
      ids: { kioskId: id, siteId },
    });
  });
  await giveCredential(ctx, organizationId, id);
  return { kioskId: id };
}

async function findCode(
  { house }: OpenContext,
  code: string,
  now: Date,
): Promise<{ organization_id: OrganizationId; id: string } | undefined> {
  const digest = keyedDigest(house.keys.enrolment, code);
  const [found] = await house.connections.raw<{ organization_id: OrganizationId; id: string }[]>`
    select * from gate.enrolment_by_code(${digest}, ${now})`;
  return found;
}

/** A new credential for a kiosk, handed to its browser as a cookie. */
export async function giveCredential(
  { house, request }: OpenContext,
  organizationId: OrganizationId,
  id: KioskId,
): Promise<void> {
  const space = house.spaces.kiosk;
  const now = house.clock.now();
  const begun = await space.createSession(userKey(organizationId, id), {
    organizationId,
    rowId: sessionId.parse(randomUUID()),
    createdAt: now,
    lastSeenAt: now,
    browser: '',
    address: '',
    renewed: false,
  });
  request.setCookie(space.createSessionCookie(begun.id).serialize());
}
