import { crc32, deflateSync } from 'node:zlib';
import { attachmentChunks } from '@daybook/db/schema/report-attachments';
import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import sharp from 'sharp';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { tenantOf } from '../../tenant.ts';
import { announcementOf, attach, photoWithPlace, sendOn } from '../../testing/attachments.ts';
import { type Daybook, startDaybook } from '../../testing/daybook.ts';
import { addSite, foundOrganization } from '../../testing/lakeshore.ts';
import { openDay } from '../../testing/reports.ts';

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openReport>>;
beforeAll(async () => {
  daybook = await startDaybook();
});
beforeEach(async () => {
  shop = await openReport();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

async function openReport() {
  daybook.clock.set('2026-06-09T14:00:00.000Z');
  const { owner, organizationId } = await foundOrganization(daybook);
  const { id } = await openDay(owner.api, await addSite(owner), '2026-06-09');
  return { owner, organizationId, id };
}

const refusalOf = z.object({
  error: z.object({ data: z.object({ reason: z.string(), fields: z.record(z.string(), z.string()) }) }),
});

/** Sends it, expects that it is refused for good, and answers why. */
async function refused(bytes: Uint8Array, sha256?: string): Promise<Record<string, string>> {
  const { owner, id, organizationId } = shop;
  const announced = { ...announcementOf(id, bytes), ...(sha256 ? { sha256 } : {}) };
  await owner.api.reports.attachments.begin.mutate(announced);
  const answer = await sendOn(owner, announced.id, 0, bytes);
  const { data } = refusalOf.parse(await answer.json()).error;
  expect([answer.status, data.reason]).toEqual([400, 'file-unreadable']);
  const after = await owner.api.reports.attachments.begin.mutate(announced);
  expect(after).toMatchObject({ state: 'failed', path: null });
  const { read } = tenantOf(daybook.house, organizationId);
  expect(await read((tx) => tx.select().from(attachmentChunks))).toEqual([]);
  expect((await owner.fetch(`/files/${announced.id}`)).status).toBe(404);
  return data.fields;
}

test('another content than was announced is refused, and nothing of it stays', async () => {
  const other = announcementOf(shop.id, Buffer.from('another')).sha256;
  expect(await refused(await photoWithPlace(60, 40), other)).toHaveProperty('sha256');
});

test('what is neither a photo nor a PDF is refused by its content, however it is called', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const gif = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
    .gif()
    .toBuffer();
  for (const bytes of [Buffer.from('<!doctype html><script>alert(1)</script>'), Buffer.from(svg), gif])
    expect(await refused(bytes)).toEqual({ content: 'neither a photo nor a PDF' });
});

test('what only begins like a photo or a PDF is refused', async () => {
  const photo = await photoWithPlace(600, 400);
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const html = Buffer.from('<html>');
  for (const bytes of [
    Buffer.concat([photo.subarray(0, 3), html]),
    photo.subarray(0, photo.length / 2),
    Buffer.concat([png, html]),
    Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBP'), html]),
    Buffer.from('%PDF-1.7\nnothing'),
  ])
    await refused(bytes);
});

/** A PNG of one colour: a few kilobytes, and so many pixels. */
function hugePng(side: number): Buffer {
  const part = (name: string, content: Buffer) => {
    const named = Buffer.concat([Buffer.from(name), content]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.writeUInt8(1, 8);
  const rows = deflateSync(Buffer.alloc(side * (Math.ceil(side / 8) + 1)));
  const sign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([sign, part('IHDR', head), part('IDAT', rows), part('IEND', Buffer.alloc(0))]);
}

test('a photo of more pixels than phones take is refused before it is unpacked', async () => {
  const bomb = hugePng(9_000);
  expect(bomb.length).toBeLessThan(50_000);
  await refused(bomb);
  const large = await attach(shop.owner, shop.id, hugePng(4_000));
  expect(large.state).toBe('kept');
});

test('a PDF that unpacks without end is refused, and the server lives on', async () => {
  const packed = deflateSync(Buffer.alloc(300_000_000, ' '), { level: 1 });
  const pdf = Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`,
    ),
    packed,
    Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 2 0 R >>\n%%EOF'),
  ]);
  await refused(pdf);
  expect((await shop.owner.fetch('/api/health')).status).toBe(200);
});

test('what may be seen through is kept as WebP, all else as JPEG', async () => {
  const clear = { width: 60, height: 40, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 0.5 } } as const;
  const png = await sharp({ create: clear }).png().toBuffer();
  expect(await attach(shop.owner, shop.id, png, { name: 'a.png' })).toMatchObject({ type: 'image/webp' });
  const webp = await sharp(png).removeAlpha().webp().toBuffer();
  expect(await attach(shop.owner, shop.id, webp)).toMatchObject({ type: 'image/jpeg' });
});

/** A slip with all that a PDF may bring besides its page. */
async function slip({ pages = 1 } = {}): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  document.setAuthor('Dennis Alcantara');
  document.setTitle('Made on the phone of Dennis');
  document.addJavaScript('opened', 'app.alert("opened")');
  await document.attach(Buffer.from('a file within'), 'hidden.txt', { mimeType: 'text/plain' });
  const photo = await document.embedJpg(await photoWithPlace(120, 80));
  for (let n = 1; n <= pages; n += 1) {
    const page = document.addPage([300, 200]);
    page.drawText(`Deposit slip ${n}`, { x: 20, y: 150 });
    page.drawImage(photo, { x: 20, y: 20, width: 60, height: 40 });
    const action = { Type: 'Action', S: 'JavaScript', JS: PDFString.of('app.alert("pressed")') };
    const link = { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 300, 200], A: action };
    page.node.set(PDFName.of('AA'), document.context.obj({ O: action }));
    page.node.addAnnot(document.context.register(document.context.obj(link)));
  }
  const amount = document.getForm().createTextField('amount');
  amount.setText('PHP 12,000.25');
  amount.addToPage(document.getPage(0), { x: 150, y: 20, width: 120, height: 24 });
  return document;
}

async function keptOf(bytes: Uint8Array): Promise<Buffer> {
  const view = await attach(shop.owner, shop.id, bytes, { name: 'slip.pdf' });
  expect(view).toMatchObject({ state: 'kept', type: 'application/pdf' });
  const answer = await shop.owner.fetch(view.path ?? '');
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  return Buffer.from(await answer.arrayBuffer());
}

test('a PDF keeps what its pages show, with what was filled in, and nothing that it does or says besides', async () => {
  const bytes = await (await slip()).save();
  const kept = await keptOf(bytes);
  const { text } = await extractText(await getDocumentProxy(Uint8Array.from(kept)), { mergePages: true });
  expect(text).toContain('Deposit slip 1');
  expect(text).toContain('12,000.25');
  const objects = async (pdf: Uint8Array) => {
    const read = await PDFDocument.load(pdf, { updateMetadata: false });
    const all = read.context.enumerateIndirectObjects().map(([, object]) => object);
    const streams = all.map((object) => ('contents' in object ? Buffer.from(object.contents as Uint8Array) : ''));
    return `${all.map(String).join('\n')}\n${streams.map((one) => one.toString('latin1')).join('\n')}`;
  };
  const [before, after] = [await objects(bytes), await objects(kept)];
  for (const said of ['/JavaScript', '/EmbeddedFile', '/Annots', '/AcroForm', '/AA', 'Katigbak Phones', '121,9.9E']) {
    expect(before, said).toContain(said);
    expect(after, said).not.toContain(said);
  }
  const read = await PDFDocument.load(kept, { updateMetadata: false });
  expect([read.getAuthor(), read.getTitle(), read.getProducer()]).toEqual([undefined, undefined, undefined]);
  expect(after).toContain('/DCTDecode');
});

test('a PDF with a password, or of more than fifty pages, is refused', async () => {
  const plain = Buffer.from(await (await slip()).save({ useObjectStreams: false })).toString('latin1');
  const locked = plain.replace('trailer\n<<', 'trailer\n<< /Encrypt << /Filter /Standard /V 2 >>');
  expect(locked).not.toBe(plain);
  expect(await refused(Buffer.from(locked, 'latin1'))).toEqual({ content: 'a PDF with a password' });
  const long = await (await slip({ pages: 51 })).save();
  expect(await refused(long)).toEqual({ content: 'a PDF of more than 50 pages' });
});
