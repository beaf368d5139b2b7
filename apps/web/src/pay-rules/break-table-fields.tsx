import { useWords } from '@daybook/ui/language/current';
import { TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { breakTableWords } from './break-table-words.ts';
import { fieldWords } from './field-words.ts';
import styles from './rules-fields.module.css';
import { Choice, FieldGroup, FieldRow, type RulesForm } from './rules-fields.tsx';

/** How much break a work period needs by its length, and what happens with what was not taken. */
export function BreakTableFields({ form }: { form: RulesForm }): ReactElement {
  const words = useWords(breakTableWords);
  const units = useWords(fieldWords);
  const unit = (text: string) => ({
    rightSection: <span className={styles.unit}>{text}</span>,
    rightSectionWidth: 44,
    classNames: { input: styles.figure ?? '' },
    inputMode: 'decimal' as const,
    autoComplete: 'off',
  });
  return (
    <FieldGroup group="break-table">
      {form.values.breakRows.map((_, at) => (
        <FieldRow key={at}>
          <TextInput
            label={words.over(at + 1)}
            {...unit(units.hours)}
            {...form.getInputProps(`breakRows.${at}.over`)}
          />
          <TextInput
            label={words.minutes(at + 1)}
            {...unit(units.minutes)}
            {...form.getInputProps(`breakRows.${at}.minutes`)}
          />
        </FieldRow>
      ))}
      {form.errors['breakRows'] && (
        <p className={styles.fault} role="alert">
          {form.errors['breakRows']}
        </p>
      )}
      <Choice
        form={form}
        field="breakLacking"
        label={words.lacking}
        options={[
          ['flag', words.flag],
          ['deduct', words.deduct],
        ]}
      />
    </FieldGroup>
  );
}
