import { type ReportTemplate, reportTemplate, type SiteKind } from '@daybook/contract/report-templates';
import type { Transaction } from '@daybook/db/connect';
import { reportTemplates } from '@daybook/db/schema/reports';
import { templatePresets } from '@daybook/rules/reports/presets';
import { and, desc, eq } from 'drizzle-orm';

export interface Template {
  kind: SiteKind;
  version: number;
  template: ReportTemplate;
  savedBy: string | null;
  savedAt: Date | null;
}

/** The template of a kind that holds now, or one of its versions; the preset is version 1 until another was saved. */
export async function findTemplate(
  tx: Transaction,
  organizationId: string,
  kind: SiteKind,
  version?: number,
): Promise<Template | null> {
  const [row] = await tx
    .select()
    .from(reportTemplates)
    .where(
      and(
        eq(reportTemplates.organizationId, organizationId),
        eq(reportTemplates.kind, kind),
        version === undefined ? undefined : eq(reportTemplates.version, version),
      ),
    )
    .orderBy(desc(reportTemplates.version))
    .limit(1);
  if (row) {
    const { savedBy, recordedAt } = row;
    const template = reportTemplate.parse(row.content);
    return { kind, version: row.version, template, savedBy, savedAt: savedBy ? recordedAt : null };
  }
  if (version !== undefined && version !== 1) return null;
  return { kind, version: 1, template: templatePresets[kind], savedBy: null, savedAt: null };
}

/** The template that a report is begun with. The preset is written down with the first one, so that it stays what it was. */
export async function holdTemplate(
  tx: Transaction,
  organizationId: string,
  kind: SiteKind,
  at: Date,
): Promise<Template> {
  await tx
    .insert(reportTemplates)
    .values({ organizationId, kind, version: 1, content: templatePresets[kind], savedBy: null, recordedAt: at })
    .onConflictDoNothing();
  const found = await findTemplate(tx, organizationId, kind);
  if (!found) throw new Error('the template that was just written is not there');
  return found;
}
