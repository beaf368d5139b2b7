import { newId } from '@daybook/contract/new-id';
import { attachmentChunk, attachmentView, mostOfAttachment } from '@daybook/contract/report-attachments';
import type { Transaction } from '@daybook/db/connect';
import { files } from '@daybook/db/schema/files';
import { attachmentChunks, reportAttachments } from '@daybook/db/schema/report-attachments';
import { templatePresets } from '@daybook/rules/reports/presets';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sweep } from '../../jobs/sweep.ts';
import { tenantOf } from '../../tenant.ts';
import { announcementOf, attach, grain, photoWithPlace, sendOn, sendPiece } from '../../testing/attachments.ts';
import { audited } from '../../testing/audited.ts';
import { refusal } from '../../testing/browser.ts';
import { type Daybook, startDaybook } from '../../testing/daybook.ts';
import { addAccount, addSite, foundOrganization } from '../../testing/lakeshore.ts';
import { decide, fillIn, handIn, lockDrawer, openDay, useTemplate } from '../../testing/reports.ts';

const date = '2026-06-09';
const field = 'section.till.reading';

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openReport>>;
let large: Buffer;
beforeAll(async () => {
  daybook = await startDaybook();
  large = await grain(1_100, 900);
});
beforeEach(async () => {
  shop = await openReport();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

/** A shop whose report asks for a photo, and a manager who may decide. */
async function openReport() {
  daybook.clock.set('2026-06-09T14:00:00.000Z');
  const { owner, organizationId } = await foundOrganization(daybook);
  const site = await addSite(owner);
  await useTemplate(owner.api, templatePresets.shop);
  const { id } = await openDay(owner.api, site, date);
  const manager = await addAccount(daybook, owner, 'manager', [site]);
  return { owner, organizationId, site, id, manager };
}

/** Counted, with a float, so that only the photo is lacking. */
async function fillRest() {
  await fillIn(shop.owner.api, shop.id, { 'cash.float': 0 });
  await lockDrawer(shop.owner.api, shop.id, {});
}

const inShop = <T>(work: (tx: Transaction) => Promise<T>) => tenantOf(daybook.house, shop.organizationId).read(work);
const waiting = async () => (await inShop((tx) => tx.select().from(attachmentChunks))).length;
const stored = async () => (await inShop((tx) => tx.select().from(files))).length;

test('a photo is kept upright and small, without where it was taken, before the report that it is of is handed in', async () => {
  const { owner, id } = shop;
  const photo = await photoWithPlace();
  const before = await sharp(photo).metadata();
  expect(before.orientation).toBe(6);
  expect(before.exif?.includes(Buffer.from([0x25, 0x88]))).toBe(true);
  expect(photo.includes('Katigbak Phones') && photo.includes('121,9.9E')).toBe(true);
  await fillRest();
  expect(await refusal(handIn(owner.api, id))).toMatchObject({
    reason: 'report-lacking',
    fields: { [field]: 'photo' },
  });
  const view = await attach(owner, id, photo, { field, name: 'IMG "1" – Ñ.jpeg' });
  expect(view).toMatchObject({ state: 'kept', type: 'image/jpeg', field, path: `/files/${view.id}` });

  const answer = await owner.fetch(view.path ?? '');
  expect(answer.headers.get('content-type')).toBe('image/jpeg');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  expect(answer.headers.get('content-disposition')).toBe(
    `inline; filename*=UTF-8''IMG%20%221%22%20%E2%80%93%20%C3%91.jpg`,
  );
  const kept = Buffer.from(await answer.arrayBuffer());
  expect(kept.length).toBe(view.bytes);
  const after = await sharp(kept).metadata();
  expect([after.width, after.height]).toEqual([1_707, 2_560]);
  for (const said of [after.exif, after.xmp, after.iptc, after.orientation]) expect(said).toBeUndefined();
  expect(kept.includes('Katigbak') || kept.includes('121,9.9E')).toBe(false);

  const filed = await handIn(owner.api, id);
  expect(filed.state).toBe('submitted');
  expect(filed.attachments.map((one) => one.id)).toEqual([view.id]);
  const trail = await audited(daybook, shop.organizationId, 'reports');
  expect(trail.filter(({ action }) => action === 'reports.attachment-added')).toMatchObject([{ subject: id }]);
});

test('sending that was cut goes on from the last piece, and a piece that came twice is once', async () => {
  const { owner, id } = shop;
  const announced = announcementOf(id, large, { field });
  expect(large.length).toBeGreaterThan(3 * attachmentChunk);
  const begun = await owner.api.reports.attachments.begin.mutate(announced);
  expect(begun).toMatchObject({ state: 'sending', received: 0, path: null });
  await sendPiece(owner, announced.id, 0, large);
  const ahead = await sendPiece(owner, announced.id, 2 * attachmentChunk, large);
  expect(ahead.status).toBe(409);
  expect(await ahead.json()).toMatchObject({ error: { data: { reason: 'stale', received: attachmentChunk } } });
  for (const _ of [1, 2, 3]) expect((await sendPiece(owner, announced.id, 0, large)).status).toBe(200);
  const other = await sendPiece(owner, announced.id, 0, Buffer.alloc(large.length));
  expect(await other.json()).toMatchObject({ error: { data: { reason: 'idempotency-mismatch' } } });
  const short = await sendPiece(owner, announced.id, attachmentChunk, large.subarray(0, attachmentChunk + 7));
  expect(await short.json()).toMatchObject({ error: { data: { reason: 'bad-input' } } });

  await fillRest();
  expect(await refusal(handIn(owner.api, id))).toMatchObject({ fields: { uploads: 'uploads' } });
  const again = await owner.api.reports.attachments.begin.mutate(announced);
  expect(again.received).toBe(attachmentChunk);
  const answer = await sendOn(owner, announced.id, again.received, large);
  expect(attachmentView.parse(await answer.json()).state).toBe('kept');
  expect(await waiting()).toBe(0);
  expect((await owner.api.reports.attachments.begin.mutate(announced)).state).toBe('kept');
  expect(await refusal(owner.api.reports.attachments.begin.mutate({ ...announced, bytes: 5 }))).toMatchObject({
    reason: 'idempotency-mismatch',
  });
});

test('of those who bring the last piece at once one keeps it', async () => {
  const { owner, id } = shop;
  const announced = announcementOf(id, large, { field });
  await owner.api.reports.attachments.begin.mutate(announced);
  const last = attachmentChunk * Math.floor(large.length / attachmentChunk);
  await sendOn(owner, announced.id, 0, large.subarray(0, last)).then((answer) => answer.text());
  const answers = await Promise.all([1, 2, 3, 4].map(() => sendPiece(owner, announced.id, last, large)));
  for (const answer of answers) expect(attachmentView.parse(await answer.json()).state).toBe('kept');
  expect(await stored()).toBe(1);
  const trail = await audited(daybook, shop.organizationId, 'reports');
  expect(trail.filter(({ action }) => action === 'reports.attachment-added')).toHaveLength(1);
});

test('what came whole and was not kept is kept when it is asked for with a piece of nothing', async () => {
  const { owner, id, organizationId } = shop;
  const whole = await photoWithPlace(60, 40);
  const announced = announcementOf(id, whole, { field });
  await owner.api.reports.attachments.begin.mutate(announced);
  // As a server leaves it that was killed between the last piece and what follows.
  await tenantOf(daybook.house, organizationId).write(async (tx) => {
    const at = { organizationId, attachmentId: announced.id, position: 0 };
    await tx.insert(attachmentChunks).values({ ...at, content: whole });
    await tx.update(reportAttachments).set({ received: whole.length });
  });
  const begun = await owner.api.reports.attachments.begin.mutate(announced);
  expect(begun).toMatchObject({ state: 'sending', received: whole.length });
  const answer = await sendPiece(owner, announced.id, begun.received, whole);
  expect(attachmentView.parse(await answer.json()).state).toBe('kept');
});

test('10 MB each and 32 MB a report, less what was taken off or has failed', async () => {
  const { owner, id } = shop;
  const { begin, remove } = owner.api.reports.attachments;
  const of = (bytes: number) => ({ ...announcementOf(id, Buffer.from(newId()), { field }), bytes });
  expect(await refusal(begin.mutate(of(mostOfAttachment + 1)))).toMatchObject({ reason: 'too-large' });
  const [first] = await Promise.all([1, 2, 3].map(() => begin.mutate(of(mostOfAttachment))));
  expect(await refusal(begin.mutate(of(3 * 1024 * 1024)))).toMatchObject({ reason: 'too-large' });
  await begin.mutate(of(2 * 1024 * 1024));
  expect(await refusal(begin.mutate(of(1)))).toMatchObject({ reason: 'too-large' });
  if (first) expect(await remove.mutate({ id: first.id })).toEqual({ removed: true });
  await begin.mutate(of(mostOfAttachment));
  const long = await owner.fetch(`/files/${newId()}?from=0`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(attachmentChunk + 1),
  });
  expect(long.status).toBe(413);
});

test('a field that the template does not have takes no photo', async () => {
  const { owner, id } = shop;
  for (const wrong of ['section.till.customers', 'section.day.note', 'section.none.none']) {
    const announced = announcementOf(id, large, { field: wrong });
    expect(await refusal(owner.api.reports.attachments.begin.mutate(announced))).toMatchObject({ reason: 'bad-input' });
  }
  for (const right of [field, 'deposit', `paid-out.${newId()}`, `paid-in.${newId()}`])
    await owner.api.reports.attachments.begin.mutate(announcementOf(id, large, { field: right }));
});

test('whoever may not see the report finds no attachment, to read, to send or to take off', async () => {
  const { owner, id } = shop;
  const announced = announcementOf(id, large, { field });
  await owner.api.reports.attachments.begin.mutate(announced);
  const kept = await attach(owner, id, await photoWithPlace(60, 40), { field });
  const elsewhere = await addAccount(daybook, owner, 'site', [await addSite(owner, { name: 'San Pablo' })]);
  const { owner: stranger } = await foundOrganization(daybook, 'Riverside');
  for (const other of [elsewhere, stranger]) {
    const plain = async (answer: Response) => (await answer.text()).replace(/"requestId":"[^"]*"/, '');
    for (const one of [kept.id, announced.id]) {
      const read = await other.fetch(`/files/${one}`);
      expect(read.status).toBe(404);
      expect(await plain(read)).toBe(await plain(await other.fetch(`/files/${newId()}`)));
      expect((await sendPiece(other, one, 0, large)).status).toBe(404);
      expect(await refusal(other.api.reports.attachments.remove.mutate({ id: one }))).toMatchObject({
        reason: 'not-found',
      });
    }
    const begin = other.api.reports.attachments.begin.mutate(announcementOf(id, large, { field }));
    expect(await refusal(begin)).toMatchObject({ reason: 'not-found' });
  }
  const anyone = daybook.browser();
  expect((await anyone.fetch(`/files/${kept.id}`)).status).toBe(401);
  expect((await sendPiece(anyone, announced.id, 0, large)).status).toBe(401);
  const employee = await addAccount(daybook, owner, 'employee');
  expect((await employee.fetch(`/files/${kept.id}`)).status).toBe(403);
  const auditor = await addAccount(daybook, owner, 'auditor');
  expect((await auditor.fetch(`/files/${kept.id}`)).status).toBe(200);
  expect((await sendPiece(auditor, announced.id, 0, large)).status).toBe(403);
  owner.headers['origin'] = 'https://elsewhere.example';
  expect((await sendPiece(owner, announced.id, 0, large)).status).toBe(403);
  expect((await owner.fetch(`/files/${kept.id}`)).status).toBe(401);
});

test('a photo that is known is not sent again, and each time it is asked whether it may be seen', async () => {
  const { owner, manager, id, site } = shop;
  const { path } = await attach(owner, id, await photoWithPlace(60, 40), { field });
  const first = await manager.fetch(path ?? '');
  expect(first.headers.get('cache-control')).toBe('private, no-cache');
  const known = { 'if-none-match': first.headers.get('etag') ?? '' };
  const again = await manager.fetch(path ?? '', { headers: known });
  expect(again.status).toBe(304);
  for (const name of ['content-security-policy', 'x-frame-options', 'etag'])
    expect(again.headers.get(name), name).toBe(first.headers.get(name));
  const head = await manager.fetch(path ?? '', { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length')]).toEqual([200, first.headers.get('content-length')]);
  const { version } = await owner.api.access.accounts.get.query({ id: manager.accountId });
  const elsewhere = await addSite(owner, { name: 'San Pablo' });
  expect(elsewhere).not.toBe(site);
  await owner.api.access.accounts.update.mutate({
    ...{ id: manager.accountId, version, name: 'Nena Ramos', language: 'en', role: 'manager' },
    ...{ sites: [elsewhere], employeeId: null },
  });
  expect((await manager.fetch(path ?? '', { headers: known })).status).toBe(404);
});

test('after it is handed in nothing is added or taken off, and what was handed in stays to be read', async () => {
  const { owner, manager, id } = shop;
  const photo = await attach(owner, id, await photoWithPlace(60, 40), { field });
  const dropped = await attach(owner, id, await photoWithPlace(60, 40));
  await owner.api.reports.attachments.remove.mutate({ id: dropped.id });
  expect((await owner.fetch(`/files/${dropped.id}`)).status).toBe(404);
  await fillRest();
  await handIn(owner.api, id);
  const { begin, remove } = owner.api.reports.attachments;
  expect(await refusal(begin.mutate(announcementOf(id, large, { field })))).toMatchObject({ reason: 'already-filed' });
  expect(await refusal(remove.mutate({ id: photo.id }))).toMatchObject({ reason: 'already-filed' });

  await decide(manager.api, id, 'return', 'The photo is blurred');
  for (const _ of [1, 2]) expect(await remove.mutate({ id: photo.id })).toEqual({ removed: true });
  expect((await owner.api.reports.get.query({ id })).attachments).toEqual([]);
  const handedIn = await manager.api.reports.get.query({ id, number: 1 });
  expect(handedIn.attachments.map((one) => one.path)).toEqual([photo.path]);
  expect((await manager.fetch(photo.path ?? '')).status).toBe(200);
  expect(await refusal(handIn(owner.api, id))).toMatchObject({
    reason: 'report-lacking',
    fields: { [field]: 'photo' },
  });
});

test('what never came whole is given up after a day, and what had come of it goes', async () => {
  const { owner, id } = shop;
  const announced = announcementOf(id, large, { field });
  await owner.api.reports.attachments.begin.mutate(announced);
  await sendPiece(owner, announced.id, 0, large);
  daybook.clock.set('2026-06-10T13:59:00.000Z');
  await sweep(daybook.house, 0);
  expect(await waiting()).toBe(1);
  daybook.clock.set('2026-06-10T14:01:00.000Z');
  for (const _ of [1, 2]) await sweep(daybook.house, 0);
  expect(await waiting()).toBe(0);
  const [row] = await inShop((tx) => tx.select().from(reportAttachments));
  expect(row?.state).toBe('failed');
});
