import type { Of } from './of.ts';

/** What a field of a report is called on paper. */
export function fieldName({ report, words, language }: Of, field: string): string {
  const [kind = '', one = '', other = ''] = field.split('.');
  const { tenders, sections } = report.template;
  switch (kind) {
    case 'cash':
      if (one === 'left') return words.left;
      return one === 'float' || one === 'tendered' || one === 'change' || one === 'refunds' ? words.lines[one] : one;
    case 'paid-in':
    case 'paid-out':
    case 'drop':
    case 'deposit':
      return words.kinds[kind];
    case 'tender': {
      const label = tenders.find(({ key }) => key === one)?.label;
      return `${label?.[language] ?? label?.en ?? one}, ${other === 'till' ? words.till : words.slips}`;
    }
    case 'section': {
      const label = sections.find(({ key }) => key === one)?.fields.find(({ key }) => key === other)?.label;
      return label?.[language] ?? label?.en ?? other;
    }
    case 'reason':
      return one === 'variance' ? words.reasons.variance : words.reasons['still-in'];
    default:
      return field;
  }
}
