import type { ReportTemplate } from '@daybook/contract/report-templates';
import { Refusal } from '../../refusal.ts';

/** Refuses a photo or document for a field that the report's template does not have. */
export function checkPlace({ cash, sections }: Pick<ReportTemplate, 'cash' | 'sections'>, field: string): void {
  const no = (why: string) => new Refusal('bad-input', { fields: { field: why } });
  const [kind, one, other] = field.split('.');
  if (kind !== 'section') {
    if (!cash) throw no('this report has no drawer');
    return;
  }
  const asked = sections.find(({ key }) => key === one)?.fields.find(({ key }) => key === other);
  if (asked?.type !== 'photo') throw no('no photo of this report');
}
