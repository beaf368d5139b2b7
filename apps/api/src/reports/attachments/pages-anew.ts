import { PDFDict, PDFDocument, PDFName, type PDFObject, PDFRawStream, PDFStream } from 'pdf-lib';
import { barePicture } from './bare-picture.ts';
import { drawMarks } from './draw-marks.ts';

/** All that makes up what a page shows; what it does, or says of itself, is none of these. */
const ofPage = names('Type Parent Resources MediaBox CropBox Rotate Contents Group UserUnit');
const ofResources = names('ProcSet Font XObject ExtGState ColorSpace Pattern Shading');
/** What a stream or a face may carry besides: where it is from, other forms of it, files that belong to it or hold it. */
const besides = names(
  'Metadata PieceInfo AF OPI Alternates Ref F FFilter FDecodeParms Measure PtData LastModified Thumb',
);

function names(list: string): Set<PDFName> {
  return new Set(list.split(' ').map((name) => PDFName.of(name)));
}

/**
 * A new document of the same pages. Only what a page shows is copied, so that scripts, actions, embedded files, forms,
 * bookmarks and what the document says of itself stay behind.
 */
export async function pagesAnew(
  bytes: Uint8Array,
  mostPages: number,
): Promise<{ bytes: Uint8Array } | { refused: string }> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: 10_000 });
  const pages = document.getPages();
  if (pages.length === 0 || pages.length > mostPages) return { refused: `a PDF of more than ${mostPages} pages` };
  for (const page of pages) {
    drawMarks(page);
    keepOnly(page.node, ofPage);
  }
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream) document.context.assign(ref, barePicture(object));
    bare(object);
  }
  // A page may have them of the tree above it.
  for (const { node } of pages) {
    const resources = node.Resources();
    if (resources) keepOnly(resources, ofResources);
  }
  const anew = await PDFDocument.create({ updateMetadata: false });
  for (const page of await anew.copyPages(document, document.getPageIndices())) anew.addPage(page);
  return { bytes: await anew.save({ addDefaultPage: false, updateFieldAppearances: false }) };
}

/** Takes off what is besides the picture, in whatever stands within this object. */
function bare(object: PDFObject): void {
  if (object instanceof PDFStream) bareDict(object.dict, true);
  else if (object instanceof PDFDict) bareDict(object, object.get(PDFName.of('Type')) === PDFName.of('Font'));
}

function bareDict(dict: PDFDict, carries: boolean): void {
  if (carries) for (const name of besides) dict.delete(name);
  const resources = dict.lookup(PDFName.of('Resources'));
  if (resources instanceof PDFDict) keepOnly(resources, ofResources);
  for (const [, value] of dict.entries()) bare(value);
}

function keepOnly(dict: PDFDict, kept: ReadonlySet<PDFName>): void {
  for (const name of dict.keys()) if (!kept.has(name)) dict.delete(name);
}
