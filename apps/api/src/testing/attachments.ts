import { createHash } from 'node:crypto';
import { type ReportAttachmentId, type ReportId, reportAttachmentId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { type AttachmentView, attachmentChunk, attachmentView } from '@daybook/contract/report-attachments';
import sharp from 'sharp';
import type { Browser } from './browser.ts';

export interface Announced {
  id: ReportAttachmentId;
  reportId: ReportId;
  field: string;
  name: string;
  bytes: number;
  sha256: string;
}

/** What is said of these bytes before they are sent. */
export function announcementOf(
  reportId: ReportId,
  bytes: Uint8Array,
  { field = 'deposit', name = 'slip.jpg' }: { field?: string; name?: string } = {},
): Announced {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { id: reportAttachmentId.parse(newId()), reportId, field, name, bytes: bytes.length, sha256 };
}

export async function sendPiece(
  { fetch }: Pick<Browser, 'fetch'>,
  id: string,
  from: number,
  bytes: Uint8Array,
): Promise<Response> {
  const headers = { 'content-type': 'application/octet-stream' };
  const body = Uint8Array.from(bytes.subarray(from, from + attachmentChunk));
  return await fetch(`/files/${id}?from=${from}`, { method: 'PUT', headers, body });
}

/** Sends all pieces, from where it stands. Answers the last answer. */
export async function sendOn(browser: Browser, id: string, received: number, bytes: Uint8Array): Promise<Response> {
  for (let from = received; ; from += attachmentChunk) {
    const answer = await sendPiece(browser, id, from, bytes);
    if (!answer.ok || from + attachmentChunk >= bytes.length) return answer;
  }
}

/** Announces and sends a file whole. */
export async function attach(
  browser: Browser,
  reportId: ReportId,
  bytes: Uint8Array,
  more: { field?: string; name?: string } = {},
): Promise<AttachmentView> {
  const announced = announcementOf(reportId, bytes, more);
  await browser.api.reports.attachments.begin.mutate(announced);
  const answer = await sendOn(browser, announced.id, 0, bytes);
  if (!answer.ok) throw new Error(await answer.text());
  return attachmentView.parse(await answer.json());
}

/** A photo as a phone takes it: on its side, with the place where it was taken and who made the phone. */
export async function photoWithPlace(width = 3_000, height = 2_000): Promise<Buffer> {
  return await sharp({ create: { width, height, channels: 3, background: '#c33' } })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><place>14,12.7N 121,9.9E</place></x:xmpmeta>')
    .withExif({
      IFD0: { Make: 'Katigbak Phones' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '14/1 12/1 40/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '121/1 9/1 55/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

/** A picture that does not get small: of these many bytes, about three to a pixel. */
export async function grain(width: number, height: number): Promise<Buffer> {
  return await sharp({
    create: { width, height, channels: 3, background: '#777', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  })
    .jpeg({ quality: 100 })
    .toBuffer();
}
