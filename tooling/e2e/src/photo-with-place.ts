import type { Page } from '@playwright/test';

/** What a phone wrote into the photo besides the picture. */
export const phone = 'Katigbak Phones';

const tag = (id: number, type: number, count: number, value: number | string) => ({ id, type, count, value });

/** A directory of EXIF, big-endian, at an offset from the beginning of the TIFF header. */
function directory(entries: ReturnType<typeof tag>[]): Buffer {
  const out = Buffer.alloc(2 + entries.length * 12 + 4);
  out.writeUInt16BE(entries.length, 0);
  for (const [n, { id, type, count, value }] of entries.entries()) {
    const at = 2 + n * 12;
    out.writeUInt16BE(id, at);
    out.writeUInt16BE(type, at + 2);
    out.writeUInt32BE(count, at + 4);
    if (typeof value === 'string') out.write(value, at + 8, 'latin1');
    else out.writeUInt32BE(value, at + 8);
  }
  return out;
}

const rational = (...parts: number[]) =>
  Buffer.concat(
    parts.map((part) => {
      const one = Buffer.alloc(8);
      one.writeUInt32BE(part, 0);
      one.writeUInt32BE(1, 4);
      return one;
    }),
  );

/** EXIF as a phone writes it: who made it, and where the photo was taken, 14° 12′ 40″ N, 121° 9′ 55″ E. */
function exif(): Buffer {
  const make = Buffer.from(`${phone}\0`, 'latin1');
  const [ascii, long, fraction] = [2, 4, 5];
  const makeAt = 8 + 2 + 2 * 12 + 4;
  const placeAt = makeAt + make.length;
  const latitudeAt = placeAt + 2 + 4 * 12 + 4;
  const tiff = Buffer.concat([
    Buffer.from('MM\0*\0\0\0\u0008', 'latin1'),
    directory([tag(0x010f, ascii, make.length, makeAt), tag(0x8825, long, 1, placeAt)]),
    make,
    directory([
      tag(0x0001, ascii, 2, 'N\0'),
      tag(0x0002, fraction, 3, latitudeAt),
      tag(0x0003, ascii, 2, 'E\0'),
      tag(0x0004, fraction, 3, latitudeAt + 24),
    ]),
    rational(14, 12, 40),
    rational(121, 9, 55),
  ]);
  const head = Buffer.from('\u00ff\u00e1\0\0Exif\0\0', 'latin1');
  head.writeUInt16BE(tiff.length + 8, 2);
  return Buffer.concat([head, tiff]);
}

/** A photo of a slip as a browser of a phone gives it: a real JPEG, with EXIF after its first marker. */
export async function photoWithPlace(page: Page, text: string): Promise<Buffer> {
  const base64 = await page.evaluate((said) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [1200, 900];
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.fillStyle = '#9a8f84';
    pen.fillRect(0, 0, 1200, 900);
    pen.fillStyle = '#fff';
    pen.fillRect(350, 100, 500, 700);
    pen.fillStyle = '#222';
    pen.font = '48px monospace';
    pen.fillText(said, 400, 220);
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
  }, text);
  const plain = Buffer.from(base64, 'base64');
  return Buffer.concat([plain.subarray(0, 2), exif(), plain.subarray(2)]);
}

/** The segments of a JPEG before its picture, by marker: `e1` is EXIF and XMP, `ed` IPTC. */
export function segmentsOf(jpeg: Buffer): string[] {
  const found: string[] = [];
  for (let at = 2; at < jpeg.length && jpeg[at] === 0xff && jpeg[at + 1] !== 0xda; ) {
    found.push((jpeg[at + 1] ?? 0).toString(16));
    at += 2 + jpeg.readUInt16BE(at + 2);
  }
  return found;
}
