import { attempt, type Limit } from '@daybook/auth/attempts';
import { keyedDigest } from '@daybook/auth/keys';
import type { PunchKind } from '@daybook/contract/clock';
import type { RequestId } from '@daybook/contract/ids';
import type { WallMoment } from '@daybook/contract/values';
import type { Transaction } from '@daybook/db/connect';
import { amendmentRequests } from '@daybook/db/schema/timesheets';
import { and, eq } from 'drizzle-orm';
import type { KioskActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import { findSiteRule } from '../clock/queue-facts.ts';
import { momentAt } from '../clock/wall-time.ts';
import type { VerbContext } from '../context.ts';
import { noteAsked } from '../exceptions/note-asked.ts';
import { raise } from '../exceptions/raise.ts';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';
import { readHours } from '../timesheets/hours.ts';
import { checkAsked } from './asked-time.ts';
import { checkHolder, holderOf } from './holder.ts';

interface Asked {
  id: RequestId;
  grant: string;
  kind: PunchKind;
  at: WallMoment;
  businessDate: string;
  note?: string | undefined;
}

// Somebody who corrects a typing error asks three or four times; twenty would be to fill a manager's inbox.
const limit: Limit = { tries: 20, windowSeconds: 3600, lockSeconds: 3600 };

/**
 * An employee says what was forgotten; a manager decides. It is noted on the exception about that shift, or where there
 * is none raises one. The same id again asks once.
 */
export async function askAmendment(ctx: VerbContext<KioskActor>, input: Asked): Promise<{ at: string }> {
  const { actor, db, house, request } = ctx;
  const { organizationId, siteId, kioskId } = actor;
  const now = house.clock.now();
  const grant = holderOf(ctx, input.grant);
  const { employeeId } = grant;
  const { id, kind, businessDate, note = '' } = input;
  const rule = await db.read(async (tx) => {
    await checkHolder(tx, actor, grant);
    return await findSiteRule(tx, organizationId, siteId);
  });
  const at = momentAt(input.at, rule.zone, 'at');
  const asked = { id, employeeId, kind, at, businessDate, note };
  const isThere = await db.read((tx) => sameAs(tx, organizationId, asked));
  if (isThere) return { at: momentOf(at) };
  await countRequest(ctx, employeeId, now);
  await db.write(async (tx) => {
    checkAsked(asked, await readHours(tx, { organizationId, employeeId, siteId }, now), rule, now);
    const { address, requestId } = request;
    const written = await tx
      .insert(amendmentRequests)
      .values({ ...asked, organizationId, siteId, kioskId, address, requestId, recordedAt: now })
      .onConflictDoNothing()
      .returning({ id: amendmentRequests.id });
    if (written.length === 0) {
      await sameAs(tx, organizationId, asked);
      return;
    }
    await record(tx, authorOf(ctx), {
      action: 'timesheets.amendment-asked',
      subject: { kind: 'employee', id: employeeId },
      after: { kind, at: momentOf(at), businessDate, note, siteId },
    });
    const noted = kind === 'out' && (await noteAsked(tx, organizationId, now, { employeeId, businessDate }));
    if (noted) return;
    await raise(tx, organizationId, now, {
      kind: 'asked',
      key: `asked:${id}`,
      siteId,
      employeeId,
      kioskId,
      businessDate,
      at,
      facts: { requestId: id, kind },
    });
  });
  return { at: momentOf(at) };
}

type Request = Omit<Asked, 'grant' | 'at' | 'note'> & { employeeId: string; at: Date; note: string };

/** Whether this very request is there; another one under its id is a mistake of whoever made the id. */
async function sameAs(tx: Transaction, organizationId: string, asked: Request): Promise<boolean> {
  const [stored] = await tx
    .select()
    .from(amendmentRequests)
    .where(and(eq(amendmentRequests.organizationId, organizationId), eq(amendmentRequests.id, asked.id)));
  if (!stored) return false;
  const same =
    stored.employeeId === asked.employeeId &&
    stored.kind === asked.kind &&
    stored.at.getTime() === asked.at.getTime() &&
    stored.businessDate === asked.businessDate &&
    stored.note === asked.note;
  if (!same) throw new Refusal('idempotency-mismatch');
  return true;
}

async function countRequest({ house }: VerbContext<KioskActor>, employeeId: string, now: Date): Promise<void> {
  const key = keyedDigest(house.keys.attempt, 'amendment', employeeId);
  const { until } = await attempt(house.connections.raw, key, limit, now);
  if (until) throw new Refusal('slow-down', { facts: { until: momentOf(until) } });
}
