import { useWords } from '@daybook/ui/language/current';
import { TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { Weekdays } from '../form/weekdays.tsx';
import { fieldWords } from './field-words.ts';
import { FieldGroup, FieldRow, Quantity, type RulesForm } from './rules-fields.tsx';

/** Nights, and days that are no ordinary ones. */
export function DayFields({ form }: { form: RulesForm }): ReactElement {
  const words = useWords(fieldWords);
  return (
    <>
      <FieldGroup group="night">
        <FieldRow>
          <TextInput label={words.nightFrom} autoComplete="off" {...form.getInputProps('nightFrom')} />
          <TextInput label={words.nightTo} autoComplete="off" {...form.getInputProps('nightTo')} />
          <Quantity form={form} field="nightAdded" label={words.nightAdded} unit={words.percent} />
        </FieldRow>
      </FieldGroup>
      <FieldGroup group="days">
        <Weekdays
          label={words.restDays}
          description={words.restDaysHelp}
          value={form.values.restDays}
          error={form.errors['restDays']}
          onChange={(days) => form.setFieldValue('restDays', days)}
        />
        <FieldRow>
          <Quantity form={form} field="restDay" label={words.restDay} unit={words.times} />
          <Quantity form={form} field="specialDay" label={words.specialDay} unit={words.times} />
          <Quantity form={form} field="specialDayOnRestDay" label={words.specialDayOnRestDay} unit={words.times} />
        </FieldRow>
        <FieldRow>
          <Quantity form={form} field="regularHoliday" label={words.regularHoliday} unit={words.times} />
          <Quantity
            form={form}
            field="regularHolidayOnRestDay"
            label={words.regularHolidayOnRestDay}
            unit={words.times}
          />
        </FieldRow>
        <FieldRow>
          <Quantity
            form={form}
            field="regularHolidayUnworked"
            label={words.regularHolidayUnworked}
            unit={words.times}
          />
          <Quantity form={form} field="unworkedHours" label={words.unworkedHours} unit={words.hours} />
        </FieldRow>
      </FieldGroup>
    </>
  );
}
