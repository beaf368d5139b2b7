import type { OrganizationId } from '@daybook/contract/ids';
import { auditEvents } from '@daybook/db/schema/audit';
import { asc, like } from 'drizzle-orm';
import { tenantOf } from '../tenant.ts';
import type { Daybook } from './daybook.ts';

/** What a room has written to the trail, the oldest first; straight from the table, also while others still write. */
export async function audited(daybook: Daybook, organizationId: OrganizationId, room: string) {
  return await tenantOf(daybook.house, organizationId).read((tx) =>
    tx
      .select({
        action: auditEvents.action,
        actor: auditEvents.actorId,
        actorKind: auditEvents.actorKind,
        subject: auditEvents.subjectId,
        subjectKind: auditEvents.subjectKind,
        before: auditEvents.before,
        after: auditEvents.after,
      })
      .from(auditEvents)
      .where(like(auditEvents.action, `${room}.%`))
      .orderBy(asc(auditEvents.recordedAt)),
  );
}
