import { randomUUID } from 'node:crypto';
import type { AuditAction, AuditView } from '@daybook/contract/audit';
import type { OrganizationId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';
import type { Actor } from '../actor.ts';
import type { RequestFacts } from '../context.ts';

export interface Deed {
  action: AuditAction;
  subject: { kind: AuditView['subject']['kind']; id: string };
  before?: object;
  after?: object;
}

/** Who does it: a member, for a sign-in the account that it is about to become, or `anyone` who has a link or asks for one. */
export interface Author {
  actor: {
    kind: Actor['kind'];
    organizationId: OrganizationId;
    accountId?: string;
    kioskId?: string;
    clientId?: string;
  };
  request: Pick<RequestFacts, 'address' | 'requestId'>;
  /** When. */
  at: Date;
}

/** Writes the audit event of a deed, in the transaction that does it. Secrets never go into `before` or `after`. */
export async function record(tx: Transaction, author: Author, deed: Deed): Promise<void> {
  await recordAll(tx, author, [deed]);
}

/** The same of several deeds at once, in one statement. */
export async function recordAll(
  tx: Transaction,
  { actor, request, at }: Author,
  deeds: readonly Deed[],
): Promise<void> {
  if (deeds.length === 0) return;
  const rows = deeds.map(({ action, subject, before, after }) => ({
    id: randomUUID(),
    action,
    subject,
    before,
    after,
  }));
  const actorId = actor.accountId ?? actor.kioskId ?? actor.clientId ?? null;
  await tx.execute(sql`
    insert into audit_events (organization_id, id, actor_kind, actor_id, action, subject_kind, subject_id, before, after,
      address, request_id, recorded_at)
    select ${actor.organizationId}::uuid, d.id, ${actor.kind}, ${actorId}::uuid, d.action, d.subject ->> 'kind',
      (d.subject ->> 'id')::uuid, d.before, d.after, ${request.address}, ${request.requestId}, ${at.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
      as d (id uuid, action text, subject jsonb, before jsonb, after jsonb)`);
}
