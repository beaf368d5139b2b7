import type { Label, TemplateField } from '@daybook/contract/report-templates';
import type { Block } from '../../print/blocks.ts';
import { titleBlock } from '../../print/title-block.ts';
import type { Of } from './of.ts';
import { textBlocks } from './text-blocks.ts';

/** What was answered in the sections, and the reasons that were asked for. */
export function answerBlocks({ report, words, language }: Of): Block[] {
  const valueIn = (field: string) => report.fields.find((one) => one.field === field)?.value ?? null;
  const said = (label: Label) => label[language] ?? label.en;
  const sections = report.template.sections.flatMap((section) => {
    const answers = section.fields.flatMap((field) => {
      const value = valueIn(`section.${section.key}.${field.key}`);
      const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? answerOf(field, value) : '';
      return text === '' ? [] : textBlocks(said(field.label), text);
    });
    return answers.length === 0 ? [] : [titleBlock(said(section.label)), ...answers];
  });
  const reasons = (['still-in', 'variance'] as const).flatMap((reason) => {
    const value = valueIn(`reason.${reason}`);
    return typeof value === 'string' && value !== '' ? textBlocks(words.reasons[reason], value) : [];
  });
  return [...sections, ...(reasons.length === 0 ? [] : [titleBlock(words.answers), ...reasons])];

  function answerOf({ options }: TemplateField, value: string): string {
    const option = options?.find(({ key }) => key === value);
    return option ? said(option.label) : value;
  }
}
