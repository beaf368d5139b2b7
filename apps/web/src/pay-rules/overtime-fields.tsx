import { Switch } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Switch.css';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { fieldWords } from './field-words.ts';
import { FieldGroup, FieldRow, Quantity, type RulesForm } from './rules-fields.tsx';

/** When hours are overtime or double time, and how often they are paid then. */
export function OvertimeFields({ form }: { form: RulesForm }): ReactElement {
  const words = useWords(fieldWords);
  return (
    <FieldGroup group="overtime">
      <FieldRow>
        <Quantity form={form} field="dailyOvertime" label={words.dailyOvertime} unit={words.hours} />
        <Quantity form={form} field="dailyDouble" label={words.dailyDouble} unit={words.hours} />
      </FieldRow>
      <FieldRow>
        <Quantity form={form} field="weekly" label={words.weekly} unit={words.hours} />
        <Quantity form={form} field="seventhDay" label={words.seventhDay} unit={words.hours} />
      </FieldRow>
      <FieldRow>
        <Quantity form={form} field="overtime" label={words.overtime} unit={words.times} />
        <Quantity form={form} field="doubleTime" label={words.doubleTime} unit={words.times} />
      </FieldRow>
      <Quantity
        form={form}
        field="overtimeOnSpecialDays"
        label={words.overtimeOnSpecialDays}
        description={words.overtimeOnSpecialDaysHelp}
        unit={words.times}
      />
      <Switch
        label={words.weightedAverage}
        description={words.weightedAverageHelp}
        checked={form.values.weightedAverage}
        onChange={(event) => form.setFieldValue('weightedAverage', event.currentTarget.checked)}
      />
    </FieldGroup>
  );
}
