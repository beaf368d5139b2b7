import type { RosterTemplate, rosterTemplatesSave } from '@daybook/contract/planned-shifts';
import { rosterTemplates } from '@daybook/db/schema/roster';
import { and, eq, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { findSite } from '../directory/site-rows.ts';
import { Refusal } from '../refusal.ts';
import { checkPlannable } from './check-plannable.ts';
import { tellDrafts } from './tell-roster.ts';
import { findTemplate, readTemplates } from './template-rows.ts';

/** Saves shifts to plan again and again; with the version that was read, in place of what the template was. */
export async function saveTemplate(
  ctx: VerbContext<AccountActor>,
  { id, version, siteId, name, entries }: z.output<(typeof rosterTemplatesSave)['input']>,
): Promise<RosterTemplate> {
  const { actor, db, house } = ctx;
  const { organizationId } = actor;
  const now = house.clock.now();
  return await db.write(async (tx) => {
    const site = await findSite(tx, actor, siteId, now);
    if (site.state === 'archived') throw new Refusal('not-found');
    const [before] = await readTemplates(tx, organizationId, eq(rosterTemplates.id, id));
    if (version !== undefined && before?.siteId !== siteId) throw new Refusal('not-found');
    const known = new Set(before?.entries.map(({ employeeId }) => employeeId));
    const people = entries.flatMap(({ employeeId }) => (employeeId && !known.has(employeeId) ? [employeeId] : []));
    if (version === undefined) {
      await checkPlannable(tx, actor, people);
      const made = await tx
        .insert(rosterTemplates)
        .values({ organizationId, id, siteId, name, entries, recordedAt: now })
        .onConflictDoNothing()
        .returning({ id: rosterTemplates.id });
      if (made.length === 0) return sameAs(await findTemplate(tx, actor, id), { siteId, name, entries });
    } else {
      await checkPlannable(tx, actor, people);
      const changed = await tx
        .update(rosterTemplates)
        .set({ name, entries, version: sql`${rosterTemplates.version} + 1` })
        .where(
          and(
            eq(rosterTemplates.organizationId, organizationId),
            eq(rosterTemplates.id, id),
            eq(rosterTemplates.version, version),
          ),
        )
        .returning({ id: rosterTemplates.id });
      if (changed.length === 0) {
        const { version: newer } = await findTemplate(tx, actor, id);
        throw new Refusal('stale', { facts: { version: newer } });
      }
    }
    await record(tx, authorOf(ctx), {
      action: 'roster.template-saved',
      subject: { kind: 'site', id: siteId },
      ...(before ? { before: told(before) } : {}),
      after: told({ name, entries }),
    });
    await tellDrafts(tx, organizationId, now, siteId);
    return await findTemplate(tx, actor, id);
  });
}

function sameAs(template: RosterTemplate, asked: Omit<RosterTemplate, 'id' | 'version'>): RosterTemplate {
  const { siteId, name, entries } = template;
  if (JSON.stringify([siteId, name, entries]) !== JSON.stringify([asked.siteId, asked.name, asked.entries]))
    throw new Refusal('idempotency-mismatch');
  return template;
}

function told({ name, entries }: Pick<RosterTemplate, 'name' | 'entries'>) {
  return { name, shifts: entries.length };
}
