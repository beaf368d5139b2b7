import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatWeekday } from '@daybook/ui/language/format';
import { TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { aDateOn } from '../form/weekday-names.ts';
import { fieldWords } from './field-words.ts';
import { Choice, FieldGroup, FieldRow, type RulesForm } from './rules-fields.tsx';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const steps = ['5', '6', '10', '15', '30'] as const;

/** Workweeks, pay periods, midnights and rounding. */
export function WeekFields({ form }: { form: RulesForm }): ReactElement {
  const words = useWords(fieldWords);
  const language = useLanguage();
  const { payKind, roundTo } = form.values;
  const day = (field: 'first' | 'second' | 'monthFrom') => (
    <TextInput label={words[field]} inputMode="numeric" autoComplete="off" {...form.getInputProps(field)} />
  );
  return (
    <>
      <FieldGroup group="week">
        <FieldRow>
          <Choice
            form={form}
            field="payKind"
            label={words.payKind}
            options={[
              ['weekly', words.payWeekly],
              ['fortnightly', words.payFortnightly],
              ['semi-monthly', words.paySemiMonthly],
              ['monthly', words.payMonthly],
            ]}
          />
          {payKind === 'fortnightly' && (
            <TextInput type="date" label={words.anchor} {...form.getInputProps('anchor')} />
          )}
          {payKind === 'semi-monthly' && (
            <>
              {day('first')}
              {day('second')}
            </>
          )}
          {payKind === 'monthly' && day('monthFrom')}
        </FieldRow>
        <Choice
          form={form}
          field="weekStart"
          label={words.weekStart}
          options={weekdays.map((one) => [String(one), formatWeekday(language, aDateOn(one))])}
        />
        <Choice
          form={form}
          field="shiftCountsTo"
          label={words.shiftCountsTo}
          options={[
            ['start-date', words.startDate],
            ['split', words.split],
          ]}
        />
      </FieldGroup>
      <FieldGroup group="rounding">
        <FieldRow>
          <Choice
            form={form}
            field="roundTo"
            label={words.roundTo}
            options={[['', words.toTheMinute], ...steps.map((step) => [step, words.everyMinutes(step)] as const)]}
          />
          {roundTo !== '' && (
            <Choice
              form={form}
              field="direction"
              label={words.direction}
              options={[
                ['nearest', words.nearest],
                ['up', words.up],
                ['down', words.down],
              ]}
            />
          )}
        </FieldRow>
      </FieldGroup>
    </>
  );
}
