import type { ReportFieldValue } from '@daybook/contract/report-fields';
import type { ReportTemplate } from '@daybook/contract/report-templates';
import { denominationsOf } from '@daybook/rules/reports/denominations';
import { Refusal } from '../refusal.ts';

/** Refuses a field that the report's template does not have, or what cannot stand in it. */
export function checkKnown(
  template: ReportTemplate,
  currency: string,
  { field, value }: { field: string; value: ReportFieldValue | null },
): void {
  const no = (path: 'field' | 'value', why: string) =>
    new Refusal('bad-input', { fields: { [`change.${path}`]: why } });
  const [kind, one, other] = field.split('.');
  switch (kind) {
    case 'count':
      if (!template.cash) throw no('field', 'this report has no drawer');
      if (one !== 'loose' && !denominationsOf(template, currency).includes(Number(one)))
        throw no('field', 'no coin or note of this report');
      return;
    case 'cash':
    case 'paid-in':
    case 'paid-out':
    case 'drop':
    case 'deposit':
      if (!template.cash) throw no('field', 'this report has no drawer');
      return;
    case 'tender':
      if (!template.tenders.some(({ key }) => key === one)) throw no('field', 'no tender of this report');
      return;
    case 'section': {
      const asked = template.sections.find(({ key }) => key === one)?.fields.find(({ key }) => key === other);
      if (!asked || asked.type === 'photo') throw no('field', 'no field of this report');
      if (value !== null && (asked.type === 'number') !== (typeof value === 'number'))
        throw no('value', asked.type === 'number' ? 'a whole number' : 'words');
      if (asked.type === 'choice' && value !== null && !asked.options?.some(({ key }) => key === value))
        throw no('value', 'none of the choices');
    }
  }
}
