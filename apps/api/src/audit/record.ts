import { randomUUID } from 'node:crypto';
import type { AuditAction, AuditView } from '@daybook/contract/audit';
import type { OrganizationId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { auditEvents } from '@daybook/db/schema/audit';
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
  await tx.insert(auditEvents).values(
    deeds.map((deed) => ({
      organizationId: actor.organizationId,
      id: randomUUID(),
      actorKind: actor.kind,
      actorId: actor.accountId ?? actor.kioskId ?? actor.clientId ?? null,
      action: deed.action,
      subjectKind: deed.subject.kind,
      subjectId: deed.subject.id,
      before: deed.before,
      after: deed.after,
      address: request.address,
      requestId: request.requestId,
      recordedAt: at,
    })),
  );
}
