/** Of one part of a document once it is unpacked: eight sheets of A4 as raw pixels, or a million objects. */
const mostBytes = 200_000_000;

/**
 * From here on this thread has no more than so many bytes in one piece. A thread's limit counts no such bytes, and the
 * library for PDF unpacks a part by making room twice as large, and again, with no end of its own.
 */
export function refuseHuge(): void {
  globalThis.Uint8Array = new Proxy(Uint8Array, {
    construct(bytes, [size, ...rest], made) {
      if (typeof size === 'number' && size > mostBytes) throw new RangeError('a part of the document is too large');
      return Reflect.construct(bytes, [size, ...rest], made);
    },
  });
}
