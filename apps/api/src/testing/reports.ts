import { isDeepStrictEqual } from 'node:util';
import {
  type ReportId,
  reportCountId,
  reportDecisionId,
  reportId,
  reportSubmissionId,
  type SiteId,
} from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { ReportFieldValue } from '@daybook/contract/report-fields';
import { type ReportTemplate, type SiteKind, siteKind } from '@daybook/contract/report-templates';
import type { ReportView } from '@daybook/contract/reports';
import { templatePresets } from '@daybook/rules/reports/presets';
import type { Browser } from './browser.ts';

type Api = Browser['api'];

/** The shop's report without a photo that has to be there. */
export const plainTemplate: ReportTemplate = { ...templatePresets.shop, sections: [] };

/** Saves a template for a kind of site, over the one that holds; the same is left as it is. */
export async function useTemplate(api: Api, template: ReportTemplate, kind: SiteKind = 'shop'): Promise<void> {
  const { version, template: before } = await api.reports.template.get.query({ kind: siteKind.parse(kind) });
  if (isDeepStrictEqual(before, template)) return;
  await api.reports.template.save.mutate({ kind, version, template });
}

export async function openDay(
  api: Api,
  siteId: SiteId,
  businessDate: string,
  by?: Parameters<Api['reports']['open']['mutate']>[0]['by'],
): Promise<ReportView> {
  return await api.reports.open.mutate({ id: reportId.parse(newId()), siteId, businessDate, by });
}

/** Puts values into fields that nobody has filled in before. */
export async function fillIn(api: Api, id: ReportId, values: Record<string, ReportFieldValue>): Promise<void> {
  for (const [field, value] of Object.entries(values))
    await api.reports.save.mutate({ id, version: 0, change: { field, value } });
}

export async function lockDrawer(
  api: Api,
  id: ReportId,
  pieces: Record<string, number>,
  more: Partial<Parameters<Api['reports']['lockCount']['mutate']>[0]> = {},
): Promise<ReportView> {
  const countId = reportCountId.parse(newId());
  return await api.reports.lockCount.mutate({ id, countId, counted: { pieces, loose: 0 }, ...more });
}

/** Hands it in as it stands. */
export async function handIn(
  api: Api,
  id: ReportId,
  by?: Parameters<Api['reports']['submit']['mutate']>[0]['by'],
): Promise<ReportView> {
  const { version } = await api.reports.get.query({ id });
  return await api.reports.submit.mutate({ id, version, submissionId: reportSubmissionId.parse(newId()), by });
}

/** A whole day, from the opening to the handing in: the drawer as it was counted, and whatever else stands in fields. */
export async function fileDay(
  api: Api,
  siteId: SiteId,
  businessDate: string,
  { values = {}, pieces = {} }: { values?: Record<string, ReportFieldValue>; pieces?: Record<string, number> } = {},
): Promise<ReportView> {
  const { id } = await openDay(api, siteId, businessDate);
  await fillIn(api, id, { 'cash.float': 0, ...values });
  await lockDrawer(api, id, pieces);
  return await handIn(api, id);
}

export async function decide(
  api: Api,
  id: ReportId,
  decision: 'approve' | 'return',
  comment?: string,
): Promise<ReportView> {
  const { version } = await api.reports.get.query({ id });
  return await api.reports.review.mutate({
    id,
    version,
    decisionId: reportDecisionId.parse(newId()),
    decision,
    ...(comment ? { comment } : {}),
  });
}

/** What was expected, for whoever is told. */
export function cashOf(view: ReportView) {
  if (view.sees !== 'expected') throw new Error('this caller is not told what was expected');
  return view.cash;
}
