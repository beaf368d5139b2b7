import { inflateSync } from 'node:zlib';
import { PDFArray, PDFName, PDFRawStream } from 'pdf-lib';
import { bareJp2 } from './bare-jp2.ts';
import { bareJpeg } from './bare-jpeg.ts';

const mostUnpacked = 64_000_000;

/**
 * A picture within a document, which may be a phone's photo as it was taken, without what it says besides its pixels;
 * any other stream as it is. Its pixels stay as they are, bit by bit.
 * @throws Error where the photo lies within packings that are not known
 */
export function barePicture(stream: PDFRawStream): PDFRawStream {
  const filters = filtersOf(stream);
  const last = filters.at(-1);
  const bareOf = last === 'DCTDecode' || last === 'DCT' ? bareJpeg : last === 'JPXDecode' ? bareJp2 : undefined;
  if (!bareOf || last === undefined) return stream;
  const packings = filters.slice(0, -1);
  let { contents } = stream;
  for (const packing of packings) {
    if (packing !== 'FlateDecode' && packing !== 'Fl') throw new Error('a photo within a packing that is not known');
    contents = Uint8Array.from(inflateSync(contents, { maxOutputLength: mostUnpacked }));
  }
  if (packings.length > 0) {
    stream.dict.set(PDFName.of('Filter'), PDFName.of(last));
    const parameters = stream.dict.lookup(PDFName.of('DecodeParms'));
    const own = parameters instanceof PDFArray ? parameters.get(packings.length) : undefined;
    if (own) stream.dict.set(PDFName.of('DecodeParms'), own);
    else stream.dict.delete(PDFName.of('DecodeParms'));
  }
  return PDFRawStream.of(stream.dict, bareOf(contents));
}

function filtersOf({ dict }: PDFRawStream): string[] {
  const filter = dict.lookup(PDFName.of('Filter'));
  if (filter instanceof PDFName) return [filter.decodeText()];
  if (!(filter instanceof PDFArray)) return [];
  return filter.asArray().map((_, at) => filter.lookup(at, PDFName).decodeText());
}
