import { Refusal } from '../../refusal.ts';

/** A phone's 50 megapixels, and some more; as pixels that is a fifth of a gigabyte. */
const mostPixels = 64_000_000;
/** Of the longer side: a slip of A4 can still be read at 220 dots an inch. */
const longestSide = 2_560;
const quality = 82;

/** libvips brings forty formats; what is taken here are three. */
const ways = ['Jpeg', 'Png', 'Webp'].map((format) => `VipsForeignLoad${format}`);

/** The library with all that is not needed shut; with the first photo, since it takes as long to load as half a server. */
let opened: ReturnType<typeof open> | undefined;

async function open() {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ways });
  return sharp;
}

/**
 * A photo as its pixels alone, upright and no larger than it is read at: JPEG, or WebP where some of it may be seen
 * through. What the file said besides, as where it was taken, is gone, since nothing of it is copied.
 * @throws Refusal `file-unreadable`
 */
export async function writePhotoAnew(
  bytes: Uint8Array,
): Promise<{ type: 'image/jpeg' | 'image/webp'; bytes: Uint8Array }> {
  opened ??= open();
  const sharp = await opened;
  try {
    const photo = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 });
    const { hasAlpha } = await photo.metadata();
    const upright = photo
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .timeout({ seconds: 10 });
    const anew = hasAlpha ? upright.webp({ quality }) : upright.jpeg({ quality });
    return { type: hasAlpha ? 'image/webp' : 'image/jpeg', bytes: await anew.toBuffer() };
  } catch {
    throw new Refusal('file-unreadable', { fields: { content: 'no photo that can be read' } });
  }
}
