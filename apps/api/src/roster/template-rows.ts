import type { RosterTemplateId, SiteId } from '@daybook/contract/ids';
import { type RosterTemplate, rosterTemplate } from '@daybook/contract/planned-shifts';
import type { Transaction } from '@daybook/db/connect';
import { rosterTemplates } from '@daybook/db/schema/roster';
import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import { type AccountActor, seesSite } from '../actor.ts';
import { Refusal } from '../refusal.ts';

/** Templates by name. */
export async function readTemplates(
  tx: Transaction,
  organizationId: string,
  where: SQL | undefined,
): Promise<RosterTemplate[]> {
  const rows = await tx
    .select({
      id: sql<RosterTemplateId>`${rosterTemplates.id}`,
      siteId: sql<SiteId>`${rosterTemplates.siteId}`,
      name: rosterTemplates.name,
      entries: rosterTemplates.entries,
      version: rosterTemplates.version,
    })
    .from(rosterTemplates)
    .where(and(eq(rosterTemplates.organizationId, organizationId), where))
    .orderBy(sql`${rosterTemplates.name} collate "und-x-icu"`, asc(rosterTemplates.id));
  return rows.map((row) => rosterTemplate.parse(row));
}

/** The template by its id, or `not-found`: also when it is of a site that the account does not see. */
export async function findTemplate(
  tx: Transaction,
  actor: AccountActor,
  id: RosterTemplateId,
): Promise<RosterTemplate> {
  const [template] = await readTemplates(tx, actor.organizationId, eq(rosterTemplates.id, id));
  if (!template || !seesSite(actor, template.siteId)) throw new Refusal('not-found');
  return template;
}
