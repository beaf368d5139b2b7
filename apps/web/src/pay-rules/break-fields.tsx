import { useWords } from '@daybook/ui/language/current';
import { TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { BreakTableFields } from './break-table-fields.tsx';
import { fieldWords } from './field-words.ts';
import styles from './rules-fields.module.css';
import { Choice, FieldGroup, FieldRow, Quantity, type RulesForm } from './rules-fields.tsx';

/** Which breaks are paid, and which meals a shift needs. */
export function BreakFields({ form }: { form: RulesForm }): ReactElement {
  const words = useWords(fieldWords);
  const unit = (text: string) => ({
    rightSection: <span className={styles.unit}>{text}</span>,
    rightSectionWidth: 44,
    classNames: { input: styles.figure ?? '' },
    inputMode: 'decimal' as const,
    autoComplete: 'off',
  });
  return (
    <>
      <FieldGroup group="breaks">
        <FieldRow>
          <Quantity form={form} field="paidUpTo" label={words.paidUpTo} unit={words.minutes} />
          <Quantity form={form} field="doubtfulUnder" label={words.doubtfulUnder} unit={words.minutes} />
          <Choice
            form={form}
            field="doubtful"
            label={words.doubtful}
            options={[
              ['paid', words.paid],
              ['unpaid', words.unpaid],
            ]}
          />
        </FieldRow>
      </FieldGroup>
      <BreakTableFields form={form} />
      <FieldGroup group="meals">
        {form.values.meals.map((_, at) => {
          const label = (what: string) => words.ofMeal(at + 1, what);
          return (
            <FieldRow key={at}>
              <TextInput
                label={label(words.ifOver)}
                {...unit(words.hours)}
                {...form.getInputProps(`meals.${at}.ifOver`)}
              />
              <TextInput
                label={label(words.atLeast)}
                {...unit(words.minutes)}
                {...form.getInputProps(`meals.${at}.minutes`)}
              />
              <TextInput label={label(words.by)} {...unit(words.hours)} {...form.getInputProps(`meals.${at}.by`)} />
            </FieldRow>
          );
        })}
        {form.errors['meals'] && (
          <p className={styles.fault} role="alert">
            {form.errors['meals']}
          </p>
        )}
        <Quantity form={form} field="mealPremium" label={words.mealPremium} unit={words.hours} />
      </FieldGroup>
    </>
  );
}
