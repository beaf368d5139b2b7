import type { RosterTemplateId } from '@daybook/contract/ids';
import { rosterTemplates } from '@daybook/db/schema/roster';
import { and, eq } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { tellDrafts } from './tell-roster.ts';
import { findTemplate } from './template-rows.ts';

/** Takes a template away; what was planned by it stays. */
export async function removeTemplate(
  ctx: VerbContext<AccountActor>,
  { id }: { id: RosterTemplateId },
): Promise<{ done: true }> {
  const { actor, db, house } = ctx;
  const { organizationId } = actor;
  return await db.write(async (tx) => {
    const { siteId, name, entries } = await findTemplate(tx, actor, id);
    await tx
      .delete(rosterTemplates)
      .where(and(eq(rosterTemplates.organizationId, organizationId), eq(rosterTemplates.id, id)));
    await record(tx, authorOf(ctx), {
      action: 'roster.template-removed',
      subject: { kind: 'site', id: siteId },
      before: { name, shifts: entries.length },
    });
    await tellDrafts(tx, organizationId, house.clock.now(), siteId);
    return { done: true };
  });
}
