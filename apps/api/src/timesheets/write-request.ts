import { attempt, type Limit } from '@daybook/auth/attempts';
import { keyedDigest } from '@daybook/auth/keys';
import type { PunchKind } from '@daybook/contract/clock';
import type { KioskId, PunchId, RequestId, SiteId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { amendmentRequests } from '@daybook/db/schema/timesheets';
import { and, eq } from 'drizzle-orm';
import type { Member } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { noteAsked } from '../exceptions/note-asked.ts';
import { raise } from '../exceptions/raise.ts';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';

/** What an employee asks for, at a tablet or by an account. */
export interface AmendmentRequest {
  id: RequestId;
  employeeId: string;
  siteId: SiteId;
  kioskId: KioskId | null;
  action: 'add' | 'replace' | 'void';
  /** With `replace` and `void`: which. */
  punchId: PunchId | null;
  kind: PunchKind;
  at: Date;
  businessDate: string;
  note: string;
}

// Somebody who corrects a typing error asks three or four times; twenty would be to fill a manager's inbox.
const limit: Limit = { tries: 20, windowSeconds: 3600, lockSeconds: 3600 };

/** Counts one more request of this person, by whatever way; too many in an hour have to wait. */
export async function countRequest({ house }: VerbContext<Member>, employeeId: string): Promise<void> {
  const key = keyedDigest(house.keys.attempt, 'amendment', employeeId);
  const { until } = await attempt(house.connections.raw, key, limit, house.clock.now());
  if (until) throw new Refusal('slow-down', { facts: { until: momentOf(until) } });
}

/** The request under this id. */
export async function findRequest(tx: Transaction, organizationId: string, id: RequestId) {
  const [stored] = await tx
    .select()
    .from(amendmentRequests)
    .where(and(eq(amendmentRequests.organizationId, organizationId), eq(amendmentRequests.id, id)));
  return stored;
}

type Content = 'action' | 'punchId' | 'kind' | 'at' | 'businessDate' | 'note';
type Compared = { [field in Content | 'employeeId']: string | Date | null };

/** Another request under one id is a mistake of whoever made the id. */
export function checkSame(stored: Compared, asked: Compared): void {
  const fields = ['employeeId', 'action', 'punchId', 'kind', 'at', 'businessDate', 'note'] as const;
  const same = fields.every((field) => stored[field]?.valueOf() === asked[field]?.valueOf());
  if (!same) throw new Refusal('idempotency-mismatch');
}

/**
 * Writes it, and notes it on the exception about that missing out, or where there is none raises one. Two at once are
 * one.
 */
export async function writeRequest(tx: Transaction, ctx: VerbContext<Member>, asked: AmendmentRequest): Promise<void> {
  const { actor, house, request } = ctx;
  const { organizationId } = actor;
  const now = house.clock.now();
  const { id, employeeId, siteId, kioskId, kind, at, businessDate, note, action } = asked;
  const { address, requestId } = request;
  const written = await tx
    .insert(amendmentRequests)
    .values({ ...asked, organizationId, address, requestId, recordedAt: now })
    .onConflictDoNothing()
    .returning({ id: amendmentRequests.id });
  if (written.length === 0) {
    const stored = await findRequest(tx, organizationId, id);
    if (stored) checkSame(stored, asked);
    return;
  }
  await record(tx, authorOf(ctx), {
    action: 'timesheets.amendment-asked',
    subject: { kind: 'employee', id: employeeId },
    after: { ...(action === 'add' ? {} : { asks: action }), kind, at: momentOf(at), businessDate, note, siteId },
  });
  const isMissing = kind === 'out' && action === 'add';
  if (isMissing && (await noteAsked(tx, organizationId, now, { employeeId, businessDate, requestId: id }))) return;
  const facts = { requestId: id, kind };
  const about = { siteId, employeeId, kioskId, businessDate, at, facts };
  await raise(tx, organizationId, now, { kind: 'asked', key: `asked:${id}`, ...about });
}
