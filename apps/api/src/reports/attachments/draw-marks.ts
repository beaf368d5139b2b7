import {
  concatTransformationMatrix,
  drawObject,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFStream,
  popGraphicsState,
  pushGraphicsState,
} from 'pdf-lib';

/** Annotations that are not shown: hidden, or to be printed and not seen (ISO 32000-1, 12.5.3). */
const notSeen = 2 | 32;

/**
 * Draws what lies on a page, as a stamp, a signature or what was filled into a form, into the page itself: it would be
 * lost with the annotations, which hold actions and files.
 */
export function drawMarks(page: PDFPage): void {
  const marks = page.node.Annots();
  for (let at = 0; marks && at < marks.size(); at += 1) {
    const mark = marks.lookup(at);
    if (mark instanceof PDFDict) drawMark(page, mark);
  }
}

function drawMark(page: PDFPage, mark: PDFDict): void {
  const flags = mark.lookup(PDFName.of('F'));
  if (flags instanceof PDFNumber && (flags.asNumber() & notSeen) !== 0) return;
  if (mark.get(PDFName.of('Subtype')) === PDFName.of('Popup')) return;
  const look = lookOf(mark);
  const rect = numbersIn(mark, 'Rect', 4);
  const box = look && numbersIn(look.dict, 'BBox', 4);
  if (!look || !rect || !box) return;
  const matrix = numbersIn(look.dict, 'Matrix', 6) ?? [1, 0, 0, 1, 0, 0];
  const place = placeOf(rect, box, matrix);
  if (!place) return;
  const { context } = page.doc;
  look.dict.set(PDFName.of('Type'), PDFName.of('XObject'));
  look.dict.set(PDFName.of('Subtype'), PDFName.of('Form'));
  const name = page.node.newXObject('Mark', context.getObjectRef(look) ?? context.register(look));
  const [scaleX, scaleY, moveX, moveY] = place;
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(scaleX, 0, 0, scaleY, moveX, moveY),
    drawObject(name),
    popGraphicsState(),
  );
}

/** How it looks when nothing is done with it; of several states the one that it is in. */
function lookOf(mark: PDFDict): PDFStream | undefined {
  const looks = mark.lookup(PDFName.of('AP'));
  const normal = looks instanceof PDFDict ? looks.lookup(PDFName.of('N')) : undefined;
  if (normal instanceof PDFStream) return normal;
  const state = mark.lookup(PDFName.of('AS'));
  const stated = normal instanceof PDFDict && state instanceof PDFName ? normal.lookup(state) : undefined;
  return stated instanceof PDFStream ? stated : undefined;
}

/** Where and how large it is drawn, so that its box fills its place on the page (ISO 32000-1, algorithm 8.1). */
function placeOf(rect: number[], box: number[], matrix: number[]): [number, number, number, number] | undefined {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box;
  const corners = [x0, x1].flatMap((x) => [y0, y1].map((y) => [a * x + c * y + e, b * x + d * y + f] as const));
  const spanOf = (values: number[]) => [Math.min(...values), Math.max(...values) - Math.min(...values)] as const;
  const [left, width] = spanOf(corners.map(([x]) => x));
  const [bottom, height] = spanOf(corners.map(([, y]) => y));
  const [rectX0 = 0, rectY0 = 0, rectX1 = 0, rectY1 = 0] = rect;
  const [rectLeft, rectWidth] = spanOf([rectX0, rectX1]);
  const [rectBottom, rectHeight] = spanOf([rectY0, rectY1]);
  if (width === 0 || height === 0) return undefined;
  const [scaleX, scaleY] = [rectWidth / width, rectHeight / height];
  return [scaleX, scaleY, rectLeft - left * scaleX, rectBottom - bottom * scaleY];
}

function numbersIn(dict: PDFDict, name: string, n: number): number[] | undefined {
  const list = dict.lookup(PDFName.of(name));
  if (!(list instanceof PDFArray) || list.size() !== n) return undefined;
  const numbers = list.asArray().map((_, at) => list.lookup(at));
  return numbers.every((one) => one instanceof PDFNumber) ? numbers.map((one) => one.asNumber()) : undefined;
}
