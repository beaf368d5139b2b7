const endOfImage = 0xd9;
const startOfScan = 0xda;
const comment = 0xfe;
/** APP0 is JFIF and APP14 says how colours are meant; APP2 may be the profile of colours. */
const [app0, app2, app14, app15] = [0xe0, 0xe2, 0xee, 0xef];

/**
 * A JPEG without its comments and what cameras and programs add (Exif with the place, XMP, IPTC, makers' notes, further
 * pictures behind its end); the picture is the same, bit by bit (ITU-T T.81, B.1).
 * @throws Error when it is none
 */
export function bareJpeg(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw new Error('no JPEG');
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) throw new Error('no JPEG');
    const marker = bytes[at + 1] ?? endOfImage;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) break;
    const end = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    if (end < at + 4 || end > bytes.length) throw new Error('no JPEG');
    if (isOfPicture(marker, bytes.subarray(at + 4, end))) kept.push(bytes.subarray(at, end));
    at = end;
    if (marker !== startOfScan) continue;
    at = endOfScan(bytes, end);
    kept.push(bytes.subarray(end, at));
  }
  kept.push(Uint8Array.of(0xff, endOfImage));
  return Uint8Array.from(Buffer.concat(kept));
}

function isOfPicture(marker: number, content: Uint8Array): boolean {
  if (marker === comment) return false;
  if (marker < app0 || marker > app15 || marker === app0 || marker === app14) return true;
  return marker === app2 && Buffer.from(content.subarray(0, 12)).toString('latin1') === 'ICC_PROFILE\0';
}

/** The next marker that is not one of the scan's own. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? endOfImage;
    if (next !== 0x00 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}
