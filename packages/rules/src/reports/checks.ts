import type { ReportTemplate } from '@daybook/contract/report-templates';
import type { CheckItem } from '@daybook/contract/reports';
import { cashIn, type Fields, textIn } from './fields.ts';
import { tenderLines } from './tenders.ts';

export interface Written {
  fields: Fields;
  template: Pick<ReportTemplate, 'cash' | 'tenders' | 'sections'>;
  /** A count is locked, and holds. */
  locked: boolean;
  /** The fields of photos and documents that are kept. */
  attached: readonly string[];
  /** Some are still on their way. */
  sending: boolean;
  stillIn: boolean;
  /** It is over the limit, and whoever writes is told so. */
  overShown: boolean;
}

/** Five letters at least, as every reason. */
const shortestReason = 5;

/** What has to be there before a report is submitted, in the order of the page. */
export function checksOf({ fields, template, locked, attached, sending, stillIn, overShown }: Written): CheckItem[] {
  const checks: CheckItem[] = [];
  const add = (check: CheckItem['check'], field: string | null, done: boolean) => checks.push({ check, field, done });
  if (template.cash) {
    add('count', null, locked);
    add('float', 'cash.float', cashIn(fields, 'float') !== null);
  }
  // A way of paying that nobody used needs nothing; of one that was used both sides are asked, or nobody could see what it is off.
  for (const { key, till, slip } of tenderLines(fields, template)) {
    const lacking = till === null && slip !== null ? 'till' : 'slip';
    add('tender', `tender.${key}.${lacking}`, (till === null) === (slip === null));
  }
  for (const section of template.sections)
    for (const { key, type, required } of section.fields) {
      const field = `section.${section.key}.${key}`;
      if (!required) continue;
      if (type === 'photo') add('photo', field, attached.includes(field));
      else add('required', field, isFilled(fields, field));
    }
  if (sending) add('uploads', null, false);
  if (stillIn) add('still-in', 'reason.still-in', textIn(fields, 'reason.still-in').length >= shortestReason);
  if (overShown) add('variance', 'reason.variance', textIn(fields, 'reason.variance').length >= shortestReason);
  return checks;
}

function isFilled(fields: Fields, field: string): boolean {
  const value = fields.get(field);
  return typeof value === 'string' ? value.trim() !== '' : value !== undefined;
}
