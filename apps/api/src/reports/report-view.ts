import type { ReportTemplate } from '@daybook/contract/report-templates';
import type { CountLock, FieldView, ReportForCounter, ReportView, ReportWithExpected } from '@daybook/contract/reports';
import type { Transaction } from '@daybook/db/connect';
import { denominationsOf } from '@daybook/rules/reports/denominations';
import { dueAt } from '@daybook/rules/reports/due';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';
import { readAttachments } from './attachment-rows.ts';
import { isMonthClosed } from './closed-month.ts';
import { readCounters } from './counters.ts';
import { doerView } from './doer-view.ts';
import { draftOf } from './draft-of.ts';
import { handsOf, mayOf, refusedDecision } from './hands.ts';
import type { ReportRow } from './report-rows.ts';
import { seesExpected } from './sees-expected.ts';
import { findTemplate } from './template-rows.ts';
import { readDecisions, readVersions, type VersionRow, versionViews } from './version-rows.ts';
import { type LockRow, readLocks } from './written.ts';

type Shown = Pick<ReportForCounter, 'fields' | 'attachments' | 'figures' | 'facts' | 'checks'> & {
  lock: LockRow | null;
  cash: ReportWithExpected['cash'] | null;
};

/** The report as its caller may see it: as it is written now, as it was handed in, or one of its versions. */
export async function reportView(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  row: ReportRow,
  asked?: number,
): Promise<ReportView> {
  const { actor } = ctx;
  const { organizationId } = actor;
  const template = await templateOf(tx, organizationId, row);
  const locks = await readLocks(tx, organizationId, row.id);
  const versions = await readVersions(tx, organizationId, row.id);
  const decisions = await readDecisions(tx, organizationId, row.id);
  const writing = row.state === 'draft' || row.state === 'returned';
  const number = asked ?? (writing ? null : row.number);
  const counters = await readCounters(tx, row);
  const told = seesExpected(actor, template, counters);
  const shown =
    number === null
      ? await draft(tx, ctx, row, template, told)
      : await submitted(tx, organizationId, { row, number, versions, locks });
  const hands = handsOf(row, template, { counters, locks }, versions);
  const monthClosed = await isMonthClosed(tx, organizationId, row);
  const { lock, cash, ...parts } = shown;
  const common: Omit<ReportForCounter, 'sees'> = {
    ...parts,
    id: row.id,
    kind: row.corrects === null ? 'day' : 'correction',
    corrects: row.corrects,
    site: { id: row.siteId, name: row.site.name, zone: row.site.zone, dayStart: row.site.dayStart },
    currency: row.currency,
    businessDate: row.businessDate,
    template: { kind: row.templateKind, version: row.templateVersion, ...template },
    denominations: denominationsOf(template, row.currency),
    state: row.state,
    number: row.number,
    shown: asked ?? null,
    version: row.version,
    opened: doerView({ name: row.openedBy, employeeId: row.openedByEmployee, at: row.recordedAt }),
    dueAt: momentOf(dueAt(row.businessDate, row.site, template.dueTime)),
    lock: lock && lockView(lock),
    locks: locks.length,
    versions: versionViews(versions, decisions),
    may: mayOf(actor, { row, monthClosed, shown: asked ?? null, refused: refusedDecision(actor, template, hands) }),
  };
  if (!cash || !told) return { sees: 'count', ...common };
  const counts = locks.map((one) => ({ ...lockView(one), expected: one.expected, variance: one.total - one.expected }));
  return { sees: 'expected', ...common, cash, counts };
}

/** The template that the report was begun with. */
export async function templateOf(
  tx: Transaction,
  organizationId: string,
  { templateKind, templateVersion }: Pick<ReportRow, 'templateKind' | 'templateVersion'>,
): Promise<ReportTemplate> {
  const found = await findTemplate(tx, organizationId, templateKind, templateVersion);
  if (!found) throw new Error('a report has a template that is not there');
  return found.template;
}

async function draft(
  tx: Transaction,
  { actor, house }: VerbContext<AccountActor>,
  row: ReportRow,
  template: ReportTemplate,
  overTold: boolean,
): Promise<Shown> {
  const asked = { organizationId: actor.organizationId, now: house.clock.now(), overTold };
  const { views, attachments, figures, facts, checks, lock, cash } = await draftOf(tx, asked, row, template);
  return { fields: views, attachments, figures, facts, checks, lock, cash };
}

async function submitted(
  tx: Transaction,
  organizationId: string,
  { row, number, versions, locks }: { row: ReportRow; number: number; versions: VersionRow[]; locks: LockRow[] },
): Promise<Shown> {
  const found = versions.find((version) => version.number === number);
  if (!found) throw new Refusal('not-found');
  const { content, submitter } = found;
  const fields = Object.entries(content.fields).map(
    ([field, value]): FieldView => ({ field, value, version: 0, by: submitter.name, at: momentOf(submitter.at) }),
  );
  return {
    fields,
    attachments: await readAttachments(tx, organizationId, row.id, content.attachments),
    figures: content.figures,
    facts: content.facts,
    checks: content.checks,
    lock: locks.find(({ id }) => id === content.countId) ?? null,
    cash: content.cash,
  };
}

function lockView({ by, expected: _, ...lock }: LockRow): CountLock {
  return { ...lock, by: doerView(by) };
}
