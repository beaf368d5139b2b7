import type { ReportFieldValue } from '@daybook/contract/report-fields';
import type { TemplateField } from '@daybook/contract/report-templates';
import type { ReportView } from '@daybook/contract/reports';
import type { Language } from '@daybook/contract/values';
import { formatMoney } from '@daybook/ui/language/money';
import { labelOf } from '@daybook/ui/report/label-of.ts';
import { reportWords } from '@daybook/ui/report/words.ts';
import { amountText } from '../amount-text.ts';
import { reviewWords } from './words.ts';

type Asked = Pick<ReportView, 'template' | 'currency'>;

function templateFieldOf({ template }: Asked, field: string): TemplateField | undefined {
  const [, section, key] = field.split('.');
  return template.sections.find((one) => one.key === section)?.fields.find((one) => one.key === key);
}

/** What a field of a report is called: `Card, from the slip`. */
export function fieldName(language: Language, view: Asked, field: string): string {
  const words = reportWords[language];
  const [kind, key = '', part] = field.split('.');
  switch (kind) {
    case 'cash':
      return (
        { float: words.float, tendered: words.tendered, change: words.change, refunds: words.refunds }[key] ??
        words.left
      );
    case 'count':
      return key === 'loose' ? words.coins : words.piecesOf(formatMoney(language, view.currency, Number(key)));
    case 'paid-in':
      return words.paidIn;
    case 'paid-out':
      return words.paidOut;
    case 'drop':
      return words.drops;
    case 'deposit':
      return words.deposit;
    case 'tender': {
      const tender = view.template.tenders.find((one) => one.key === key);
      const name = tender ? labelOf(language, tender.label) : key;
      return `${name}, ${(part === 'till' ? words.fromTill : words.fromSlip).toLocaleLowerCase()}`;
    }
    case 'section': {
      const found = templateFieldOf(view, field);
      return found ? labelOf(language, found.label) : key;
    }
    default:
      return key === 'still-in' ? reviewWords[language].reasonStillIn : reviewWords[language].reasonVariance;
  }
}

/** What stands in a field, for people: amounts as amounts, a choice by its words. */
export function valueText(language: Language, view: Asked, field: string, value: ReportFieldValue): string {
  const money = (minor: number) => amountText(language, minor, view.currency);
  if (typeof value === 'string') {
    const option = templateFieldOf(view, field)?.options?.find(({ key }) => key === value);
    return option ? labelOf(language, option.label) : value;
  }
  if (typeof value === 'number') {
    const isPlain = field.startsWith('section.') || /^count\.\d/.test(field);
    return isPlain ? String(value) : money(value);
  }
  const beside = 'reason' in value ? value.reason : 'reference' in value ? value.reference : value.at;
  return beside ? `${money(value.amount)}, ${beside}` : money(value.amount);
}
