import type { ReportView } from '@daybook/contract/reports';
import type { Language, Paper } from '@daybook/contract/values';
import { layOut } from '../../print/blocks.ts';
import { drawPdf, type Pdf } from '../../print/document.ts';
import { answerBlocks } from './answer-blocks.ts';
import { deedBlocks } from './deed-blocks.ts';
import { drawerBlocks } from './drawer-blocks.ts';
import { entryBlocks } from './entry-blocks.ts';
import { type Of, ofReport } from './of.ts';
import { peopleBlocks } from './people-blocks.ts';
import { drawFoot, drawHead, headHeight } from './report-head.ts';
import { takingsBlocks } from './takings-blocks.ts';

/** A report as pages to print: what its reader may see of it, nothing more. The same at the same moment is the same bytes. */
export async function reportPdf({
  report,
  organization,
  language,
  paper,
  at,
}: {
  report: ReportView;
  organization: string;
  language: Language;
  paper: Paper;
  at: Date;
}): Promise<Buffer> {
  const of = ofReport(report, language);
  const laid = layOut(blocksOf(of), paper, headHeight);
  const pages = laid.map((placed, page) => (pdf: Pdf) => {
    drawHead(pdf, of, { organization, page });
    for (const { block, y } of placed) block.draw(pdf, y);
    drawFoot(pdf, of, { at, page, pages: laid.length });
  });
  return await drawPdf({ title: of.words.title, paper, at }, pages);
}

function blocksOf(of: Of) {
  return [
    ...takingsBlocks(of),
    ...drawerBlocks(of),
    ...entryBlocks(of),
    ...answerBlocks(of),
    ...peopleBlocks(of),
    ...deedBlocks(of),
  ];
}
