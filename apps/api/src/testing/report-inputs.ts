import { type ReportId, reportCountId, reportDecisionId, reportId, reportSubmissionId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { reportReminders } from '@daybook/db/schema/reports';
import { templatePresets } from '@daybook/rules/reports/presets';
import { tenantOf } from '../tenant.ts';
import { announcementOf, attach, grain, photoWithPlace, sendPiece } from './attachments.ts';
import type { Browser } from './browser.ts';
import type { Daybook } from './daybook.ts';
import { addAccount, type openShop } from './lakeshore.ts';
import { newSite, pinClaim, type Shop } from './new-things.ts';
import { decide, fileDay, fillIn, handIn, lockDrawer, openDay, plainTemplate, useTemplate } from './reports.ts';

const date = '2026-06-09';
const plain = { ...plainTemplate, sections: [] };

/** A report of a site of its own, that nobody has written in yet. */
async function newDraft(shop: Shop): Promise<ReportId> {
  await useTemplate(shop.owner.api, plain);
  return (await openDay(shop.owner.api, await newSite(shop), date)).id;
}

async function newLocked(shop: Shop): Promise<{ id: ReportId; countId: string; version: number }> {
  const id = await newDraft(shop);
  await fillIn(shop.owner.api, id, { 'cash.float': 0 });
  const { lock, version } = await lockDrawer(shop.owner.api, id, {});
  return { id, countId: lock?.id ?? '', version };
}

/** Handed in by a manager, so that the owner may decide. */
async function newSubmitted(shop: Shop): Promise<{ id: ReportId; version: number }> {
  const { id } = await newLocked(shop);
  const { version } = await handIn(await managerOf(shop), id);
  return { id, version };
}

const managers = new WeakMap<Browser, Browser['api']>();

async function managerOf({ daybook, owner }: Shop): Promise<Browser['api']> {
  const known = managers.get(owner);
  if (known) return known;
  const { api } = await addAccount(daybook, owner, 'manager');
  managers.set(owner, api);
  return api;
}

async function newApproved(shop: Shop) {
  const { id } = await newSubmitted(shop);
  const { version } = await decide(shop.owner.api, id, 'approve');
  return { id, version };
}

/** Approved on the last date of a month, the only one that its site was asked for, and the month closed. */
async function newClosed(shop: Shop): Promise<ReportId> {
  const { template } = await shop.owner.api.reports.template.get.query({ kind: 'shop' });
  if (template.sections.length > 0) await useTemplate(shop.owner.api, plain);
  const siteId = await newSite(shop);
  const { id } = await fileDay(await managerOf(shop), siteId, '2026-05-31');
  await decide(shop.owner.api, id, 'approve');
  await shop.owner.api.reports.closeMonth.mutate({ siteId, month: '2026-05' });
  return id;
}

/** A person of the report's own site, as a shared sign-in there names one. */
async function byOf(shop: Shop, id: ReportId, nonce: string) {
  const { site } = await shop.owner.api.reports.get.query({ id });
  return await pinClaim({ ...shop, site: site.id }, nonce);
}

/** What is sent to each procedure about day reports. */
export const reportInputs = {
  'reports.template.get': () => ({ kind: 'shop' }),
  'reports.template.save': async ({ owner }: Shop) => {
    const { version } = await owner.api.reports.template.get.query({ kind: 'health-centre' });
    return { kind: 'health-centre', version, template: templatePresets['health-centre'] };
  },
  'reports.open': async (shop: Shop, nonce: string) => {
    // Of each its own: one that is there already is answered to whoever asks.
    const site = await newSite(shop);
    return { id: newId(), siteId: site, businessDate: date, by: await pinClaim({ ...shop, site }, nonce) };
  },
  'reports.attachments.begin': async (shop: Shop) => announcementOf(await newDraft(shop), Buffer.from(newId())),
  'reports.attachments.remove': async (shop: Shop) => {
    const announced = announcementOf(await newDraft(shop), Buffer.from(newId()));
    await shop.owner.api.reports.attachments.begin.mutate(announced);
    return { id: announced.id };
  },
  'reports.get': async (shop: Shop) => ({ id: await newDraft(shop) }),
  'reports.list': ({ site }: Shop) => ({ siteId: site, state: 'draft', from: date, to: date }),
  'reports.people': ({ site }: Shop) => ({ siteId: site }),
  'reports.beside': async (shop: Shop) => ({ id: await newDraft(shop) }),
  'reports.save': async (shop: Shop) => ({
    id: await newDraft(shop),
    version: 0,
    change: { field: 'cash.float', value: 500_000 },
  }),
  'reports.lockCount': async (shop: Shop, nonce: string) => {
    const id = await newDraft(shop);
    return { id, countId: newId(), counted: { pieces: { '100000': 1 }, loose: 0 }, by: await byOf(shop, id, nonce) };
  },
  'reports.recount': async (shop: Shop) => {
    const { id, countId } = await newLocked(shop);
    return { id, countId };
  },
  'reports.submit': async (shop: Shop, nonce: string) => {
    const { id, version } = await newLocked(shop);
    return { id, version, submissionId: newId(), by: await byOf(shop, id, nonce) };
  },
  'reports.review': async (shop: Shop) => ({
    ...(await newSubmitted(shop)),
    ...{ decisionId: newId(), decision: 'approve', comment: 'As it should be' },
  }),
  'reports.reopen': async (shop: Shop) => ({
    ...(await newApproved(shop)),
    ...{ decisionId: newId(), reason: 'The wrong slip' },
  }),
  'reports.correct': async (shop: Shop, nonce: string) => {
    const closed = await newClosed(shop);
    return { id: newId(), reportId: closed, by: await byOf(shop, closed, nonce) };
  },
  'reports.missing': ({ site }: Shop) => ({ siteId: site }),
  'reports.summary': ({ site }: Shop) => ({ siteId: site, month: '2026-06' }),
  'reports.closeMonth': async (shop: Shop) => ({ siteId: await newSite(shop), month: '2026-05' }),
  'reports.export': ({ site }: Shop) => ({
    ...{ siteId: site, from: date, to: date },
    ...{ format: 'csv', language: 'en' },
  }),
  'reports.print': async (shop: Shop) => ({ ...{ id: await newDraft(shop) }, ...{ language: 'fil', paper: 'Letter' } }),
  'reports.reminder': () => undefined,
};

/** A report of the shop's site that was handed in, with something in every table, and one id of each kind. */
export async function fillReport(
  daybook: Daybook,
  { owner, organizationId, site }: Pick<Awaited<ReturnType<typeof openShop>>, 'owner' | 'organizationId' | 'site'>,
) {
  const { api } = owner;
  await useTemplate(api, plain);
  const { id } = await openDay(api, site, date);
  await fillIn(api, id, { 'cash.float': 500_000 });
  await attach(owner, id, await photoWithPlace(30, 20));
  // One that was not handed in with it: a piece of what is still on its way.
  const next = await openDay(api, site, '2026-06-08');
  const large = await grain(600, 500);
  const sending = announcementOf(next.id, large);
  await api.reports.attachments.begin.mutate(sending);
  await sendPiece(owner, sending.id, 0, large);
  const countId = reportCountId.parse(newId());
  const counted = { pieces: { '100000': 5 }, loose: 0 };
  const { version } = await api.reports.lockCount.mutate({ id, countId, counted });
  const submissionId = reportSubmissionId.parse(newId());
  const { version: submitted } = await api.reports.submit.mutate({ id, version, submissionId });
  const manager = await addAccount(daybook, owner, 'manager', [site]);
  const decisionId = reportDecisionId.parse(newId());
  await manager.api.reports.review.mutate({ id, version: submitted, decisionId, decision: 'approve' });
  await api.reports.closeMonth.mutate({ siteId: site, month: '2026-04' });
  await tenantOf(daybook.house, organizationId).write((tx) =>
    tx.insert(reportReminders).values({ organizationId, siteId: site, businessDate: date, kind: 'before' }),
  );
  return {
    reportId: reportId.parse(id),
    reportCountId: countId,
    reportSubmissionId: submissionId,
    reportDecisionId: decisionId,
    reportAttachmentId: sending.id,
  };
}
