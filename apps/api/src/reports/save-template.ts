import type { TemplateView, templateSave } from '@daybook/contract/report-templates';
import { reportTemplates } from '@daybook/db/schema/reports';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { tell } from '../live/tell.ts';
import { Refusal } from '../refusal.ts';
import { templateView } from './get-template.ts';
import { isSameValue } from './same-value.ts';
import { findTemplate, holdTemplate } from './template-rows.ts';

/** The next version of what sites of a kind are asked; reports that were begun keep theirs. The same again is once. */
export async function saveTemplate(
  ctx: VerbContext<AccountActor>,
  { kind, version, template }: z.output<(typeof templateSave)['input']>,
): Promise<TemplateView> {
  const { actor, db, house } = ctx;
  const { organizationId, accountId } = actor;
  const now = house.clock.now();
  return await db.write(async (tx) => {
    const before = await holdTemplate(tx, organizationId, kind, now);
    if (before.version === version + 1 && isSameValue(before.template, template))
      return await templateView(tx, actor, before);
    if (before.version !== version) throw new Refusal('stale', { facts: { version: before.version } });
    const written = await tx
      .insert(reportTemplates)
      .values({
        ...{ organizationId, kind, version: version + 1, content: template, savedBy: accountId, recordedAt: now },
      })
      .onConflictDoNothing()
      .returning({ version: reportTemplates.version });
    // Somebody was a moment earlier.
    if (written.length === 0) throw new Refusal('stale', { facts: { version: version + 1 } });
    await record(tx, authorOf(ctx), {
      action: 'reports.template-saved',
      subject: { kind: 'report-template', id: organizationId },
      before: { kind, version, template: before.template },
      after: { kind, version: version + 1, template },
    });
    await tell(tx, organizationId, now, {
      ...{ topic: 'reports', kind: 'reports.template-changed', permission: 'reports.see', siteId: null, ids: { kind } },
    });
    const after = await findTemplate(tx, organizationId, kind);
    if (!after) throw new Error('the template that was just written is not there');
    return await templateView(tx, actor, after);
  });
}
