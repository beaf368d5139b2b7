import { createHash } from 'node:crypto';
import { type ReportId, reportAttachmentId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { attachmentChunk } from '@daybook/contract/report-attachments';
import type { ReportFieldValue } from '@daybook/contract/report-fields';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { beginAttachment } from '../reports/attachments/begin.ts';
import { receivePiece } from '../reports/attachments/receive.ts';
import { photoOfSlip, slipLine, slipTitle } from './slip.ts';

/** Photos of the receipt of what was bought out of the drawer, and of what the till said at the end of the day. */
export async function attachSlips(
  ctx: VerbContext<AccountActor>,
  id: ReportId,
  { date, fields }: { date: string; fields: Record<string, ReportFieldValue> },
): Promise<void> {
  const receipt = await photoOfSlip([
    slipTitle('LAGUNA SPRING WATER STATION'),
    slipTitle('REAL, CALAMBA CITY'),
    '',
    slipLine(date, 'NO. 004817'),
    slipLine('3 X 20 L REFILL 60.00', '180.00'),
    slipLine('TOTAL', 'PHP 180.00'),
    slipLine('CASH', '200.00'),
    slipLine('CHANGE', '20.00'),
    '',
    slipTitle('THANK YOU, COME AGAIN'),
  ]);
  const paidOut = Object.keys(fields).find((field) => field.startsWith('paid-out.'));
  if (paidOut) await attach(ctx, id, paidOut, 'Receipt, water.jpg', receipt);
  const amount = (field: string) => {
    const value = fields[field];
    return typeof value === 'number' ? value : 0;
  };
  const cash = amount('cash.tendered') - amount('cash.change') - amount('cash.refunds');
  const reading = await photoOfSlip([
    slipTitle('LAKESHORE CALAMBA CROSSING'),
    slipTitle('Z READING  TERMINAL 01'),
    '',
    slipLine(date, 'Z NO. 1207'),
    slipLine('CASH', pesos(cash)),
    slipLine('CARD', pesos(amount('tender.card.till'))),
    slipLine('GCASH', pesos(amount('tender.gcash.till'))),
    slipLine('NET SALES', pesos(cash + amount('tender.card.till') + amount('tender.gcash.till'))),
    slipLine('CUSTOMERS', String(amount('section.till.customers'))),
    '',
    slipTitle('END OF REPORT'),
  ]);
  await attach(ctx, id, 'section.till.reading', 'Till reading.jpg', reading);
}

/** As a till prints it. */
function pesos(centavos: number): string {
  const digits = String(centavos).padStart(3, '0');
  return `${digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')}.${digits.slice(-2)}`;
}

async function attach(
  ctx: VerbContext<AccountActor>,
  reportId: ReportId,
  field: string,
  name: string,
  bytes: Buffer,
): Promise<void> {
  const id = reportAttachmentId.parse(newId());
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await beginAttachment(ctx, { id, reportId, field, name, bytes: bytes.length, sha256 });
  for (let from = 0; from < bytes.length; from += attachmentChunk)
    await receivePiece(ctx, { id, from, bytes: bytes.subarray(from, from + attachmentChunk) });
}
