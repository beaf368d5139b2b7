import type { Timesheet } from '@daybook/contract/timesheets';
import type { Language, Paper } from '@daybook/contract/values';
import { layOut } from '../../print/blocks.ts';
import { drawPdf, type Pdf } from '../../print/document.ts';
import { adjustmentBlocks } from './adjustment-blocks.ts';
import { dayBlocks } from './day-blocks.ts';
import { drawFoot, drawHead, headHeight } from './head.ts';
import { paperWords } from './paper-words.ts';
import { payBlocks } from './pay-blocks.ts';
import { signBlock } from './sign-block.ts';

interface Printed {
  sheets: readonly Timesheet[];
  organization: string;
  language: Language;
  paper: Paper;
  /** What the foot of each page says, and part of the bytes. */
  at: Date;
}

/** Timesheets to print and sign, each from a page of its own. The same sheets at the same moment are the same bytes. */
export async function timesheetPdf({ sheets, organization, language, paper, at }: Printed): Promise<Buffer> {
  const pages = sheets.flatMap((sheet) => {
    const of = { sheet, organization, language, at };
    const laid = layOut(blocksOf(sheet, language), paper, headHeight);
    return laid.map((placed, page) => (pdf: Pdf) => {
      drawHead(pdf, of, page);
      for (const { block, y } of placed) block.draw(pdf, y);
      drawFoot(pdf, of, { page, pages: laid.length });
    });
  });
  return await drawPdf({ title: paperWords[language].timesheet, paper, at }, pages);
}

function blocksOf(sheet: Timesheet, language: Language) {
  return [
    ...dayBlocks(sheet, language),
    ...adjustmentBlocks(sheet, language),
    ...(sheet.pay && sheet.pay.lines.length > 0 ? payBlocks(sheet.pay, language) : []),
    signBlock(language),
  ];
}
