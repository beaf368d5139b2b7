import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawPdf } from '../print/document.ts';
import { fitText } from '../print/fit-text.ts';
import { readPdf } from '../testing/read-pdf.ts';
import { badgeCards } from './badge-cards.ts';

const at = new Date('2026-06-15T00:00:00.000Z');
const sheetOf = (name: string, calledName: string) =>
  badgeCards({
    organization: 'Lakeshore',
    cards: [{ name, calledName, number: '1001', code: 'ABCD-2345-WXYZ-6789' }],
    paper: 'A4',
    at,
  });

test('the same cards at the same moment are the same bytes', async () => {
  const [one, other] = [await sheetOf('Rhea Mae Santiago', 'Rhea Mae'), await sheetOf('Rhea Mae Santiago', 'Rhea Mae')];
  expect(one.equals(other)).toBe(true);
});

test.each(['Ñiño Peña', 'Łukasz Żółć', 'ʻŌkami', 'Nguyễn Thị Hồng Ánh', 'Šárka Říhová', 'Jo\u0301zsef Ko\u0303ű'])(
  'every letter of %s is printed',
  async (name) => {
    const { pages } = await readPdf((await sheetOf(name, 'Jo')).toString('base64'));
    expect(pages[0]).toContain(name.normalize('NFC').replace('ʻ', '‘'));
  },
);

test('letters that the face does not have leave the card whole', async () => {
  const { pages, codes } = await readPdf((await sheetOf('漢字 Яна हिन्दी عمر 👩‍👩‍👧', '漢')).toString('base64'));
  expect(pages[0]).toContain('ABCD-2345-WXYZ-6789');
  expect(codes).toEqual(['ABCD-2345-WXYZ-6789']);
});

test('whatever the name, no line is wider than its box, and there are no more lines than it has room for', async () => {
  const box = { face: 'bold', size: 23, least: 9, width: 125, lines: 2 } as const;
  const letter = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), fc.constantFrom('W', ' ', 'é'));
  await drawPdf({ title: 'Names', paper: 'A4', at }, [
    (pdf) =>
      fc.assert(
        fc.property(fc.array(letter, { minLength: 1, maxLength: 80 }), (letters) => {
          const { size, lines } = fitText(pdf, letters.join(''), box);
          expect(lines.length).toBeLessThanOrEqual(box.lines);
          pdf.font(box.face).fontSize(size);
          for (const line of lines) expect(pdf.widthOfString(line)).toBeLessThanOrEqual(box.width);
        }),
        { numRuns: 300 },
      ),
  ]);
});
