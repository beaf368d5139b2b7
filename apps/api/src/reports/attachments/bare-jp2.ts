const besides = new Set(['xml ', 'uuid', 'uinf']);

/** JPEG 2000 without the boxes in which a place or another program's words may stand (ISO 15444-1, annex I). */
export function bareJp2(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The picture alone, without boxes around it.
  if (bytes[0] === 0xff) return bytes;
  const kept: Uint8Array[] = [];
  for (let at = 0; at + 8 <= bytes.length; ) {
    const said = view.getUint32(at);
    const long = said === 1 && at + 16 <= bytes.length ? Number(view.getBigUint64(at + 8)) : said;
    const end = said === 0 ? bytes.length : at + long;
    if (end < at + 8 || end > bytes.length) throw new Error('no JPEG 2000');
    const kind = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    if (!besides.has(kind)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return Uint8Array.from(Buffer.concat(kept));
}
