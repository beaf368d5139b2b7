import type { ReportTemplate } from '@daybook/contract/report-templates';
import type { TenderLine } from '@daybook/contract/reports';
import { amountIn, cashIn, type Fields } from './fields.ts';

/** What each way of paying beside cash came to, in minor units, in the order of the template. */
export function tenderLines(fields: Fields, { tenders }: Pick<ReportTemplate, 'tenders'>): TenderLine[] {
  return tenders.map(({ key }) => {
    const till = amountIn(fields, `tender.${key}.till`);
    const slip = amountIn(fields, `tender.${key}.slip`);
    return { key, till, slip, variance: till === null || slip === null ? null : slip - till };
  });
}

/** Cash that was kept: what was taken less change and refunds, in minor units. */
export function cashSales(fields: Fields): number {
  return (cashIn(fields, 'tendered') ?? 0) - (cashIn(fields, 'change') ?? 0) - (cashIn(fields, 'refunds') ?? 0);
}

/** What the day took over all ways of paying, in minor units: cash that was kept, and the slips (the till where there is none). */
export function takingsOf(fields: Fields, template: Pick<ReportTemplate, 'cash' | 'tenders'>): number {
  const others = tenderLines(fields, template).reduce((sum, { till, slip }) => sum + (slip ?? till ?? 0), 0);
  return others + (template.cash ? cashSales(fields) : 0);
}
