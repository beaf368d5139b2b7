import type { Paper } from '@daybook/contract/values';
import { drawPdf, mm, type Pdf } from '../print/document.ts';
import { fitText, type TextBox } from '../print/fit-text.ts';
import { drawQrCode } from '../print/qr-code.ts';

export interface BadgeCard {
  name: string;
  calledName: string;
  number: string;
  code: string;
}

/** ISO/IEC 7810 ID-1, what fits a wallet and a card holder. */
const card = { width: 85.6 * mm, height: 53.98 * mm };
const across = 2;
const down = 5;
const onPage = across * down;
const edge = 5 * mm;
const qr = { side: 33 * mm, x: card.width - 35.5 * mm, y: 6 * mm };
const textWidth = qr.x - edge;

const ink = '#251c22';
const quiet = '#554a51';
const cut = '#b9b1b5';

/** Sheets of ten cards to cut out: who it is for people, the code for the kiosk, as a QR code and to be typed. */
export async function badgeCards(sheet: {
  organization: string;
  cards: readonly BadgeCard[];
  paper: Paper;
  at: Date;
}): Promise<Buffer> {
  const { organization, cards, paper, at } = sheet;
  const pages = Array.from({ length: Math.ceil(cards.length / onPage) }, (_, page) => (pdf: Pdf) => {
    const left = (pdf.page.width - across * card.width) / 2;
    const top = (pdf.page.height - down * card.height) / 2;
    for (const [place, each] of cards.slice(page * onPage, (page + 1) * onPage).entries()) {
      const x = left + (place % across) * card.width;
      const y = top + Math.floor(place / across) * card.height;
      drawCard(pdf.save().translate(x, y), organization, each);
      pdf.restore();
    }
  });
  return await drawPdf({ title: 'Badges', paper, at }, pages);
}

function drawCard(pdf: Pdf, organization: string, { name, calledName, number, code }: BadgeCard): void {
  pdf.rect(0, 0, card.width, card.height).lineWidth(0.25).stroke(cut);
  const text = (what: string, y: number, colour: string, box: Omit<TextBox, 'width'>) => {
    const { size, lines } = fitText(pdf, what, { ...box, width: textWidth });
    pdf.fillColor(colour);
    for (const [line, words] of lines.entries()) {
      pdf.text(words, edge, y + line * size * 1.2, { lineBreak: false });
    }
    return y + lines.length * size * 1.2;
  };
  text(organization, edge, quiet, { face: 'semibold', size: 8.5, least: 6.5, lines: 2 });
  const below = text(calledName, 13.5 * mm, ink, { face: 'bold', size: 23, least: 9, lines: 2 });
  text(name, below + 1 * mm, ink, { face: 'regular', size: 10, least: 7, lines: 3 });
  text(number, card.height - edge - 10, quiet, { face: 'semibold', size: 10, least: 7, lines: 1 });
  drawQrCode(pdf, code, qr);
  pdf.font('semibold').fontSize(7.5).fillColor(ink);
  const x = qr.x + (qr.side - pdf.widthOfString(code)) / 2;
  pdf.text(code, x, qr.y + qr.side + 0.5 * mm, { lineBreak: false });
}
