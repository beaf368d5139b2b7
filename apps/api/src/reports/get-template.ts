import type { TemplateView, templateGet } from '@daybook/contract/report-templates';
import type { Transaction } from '@daybook/db/connect';
import { accounts } from '@daybook/db/schema/access';
import { sites } from '@daybook/db/schema/directory';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { momentOrNull } from '../time/moment.ts';
import { findTemplate, type Template } from './template-rows.ts';

/** What sites of a kind are asked, now or by one of its versions. */
export async function getTemplate(
  { actor, db }: VerbContext<AccountActor>,
  { kind, version }: z.output<(typeof templateGet)['input']>,
): Promise<TemplateView> {
  return await db.read(async (tx) => {
    const found = await findTemplate(tx, actor.organizationId, kind, version);
    if (!found) throw new Refusal('not-found');
    return await templateView(tx, actor, found);
  });
}

export async function templateView(tx: Transaction, actor: AccountActor, found: Template): Promise<TemplateView> {
  const { organizationId } = actor;
  const { kind, version, template, savedBy, savedAt } = found;
  const [author] = savedBy
    ? await tx
        .select({ name: accounts.name })
        .from(accounts)
        .where(and(eq(accounts.organizationId, organizationId), eq(accounts.id, savedBy)))
    : [];
  const [count] = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(sites)
    .where(
      and(
        eq(sites.organizationId, organizationId),
        eq(sites.kind, kind),
        isNull(sites.archivedAt),
        actor.sites === 'all' ? undefined : inArray(sites.id, [...actor.sites]),
      ),
    );
  return {
    ...{ kind, version, template, savedBy: author?.name ?? null },
    savedAt: momentOrNull(savedAt),
    sites: count?.n ?? 0,
  };
}
