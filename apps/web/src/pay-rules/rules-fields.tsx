import { useLanguage } from '@daybook/ui/language/current';
import { Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactElement, ReactNode } from 'react';
import type { Draft } from './draft.ts';
import { type Group, groupNames } from './groups.ts';
import styles from './rules-fields.module.css';

interface Values extends Draft, Record<string, unknown> {
  name: string;
  from: string;
  note: string;
}
/** The form of a set of rules, as its groups of fields take it. */
export type RulesForm = UseFormReturnType<Values, Values, (values: Values) => Record<string, string>>;
/** The fields that hold text. */
type TextField = { [K in keyof Draft]: Draft[K] extends string ? K : never }[keyof Draft];

/** Fields that are about one thing, under its name. */
export function FieldGroup(props: { group: Group; children: ReactNode }): ReactElement {
  const language = useLanguage();
  return (
    <fieldset className={styles.group}>
      <legend>{groupNames[language][props.group]}</legend>
      {props.children}
    </fieldset>
  );
}

/** Fields that stand side by side where there is room. */
export function FieldRow(props: { children: ReactNode }): ReactElement {
  return <div className={styles.row}>{props.children}</div>;
}

/** A number with its unit. */
export function Quantity(props: {
  form: RulesForm;
  field: TextField;
  label: string;
  unit: string;
  description?: string;
}): ReactElement {
  return (
    <TextInput
      label={props.label}
      description={props.description}
      inputMode="decimal"
      autoComplete="off"
      rightSection={<span className={styles.unit}>{props.unit}</span>}
      rightSectionWidth={44}
      classNames={{ input: styles.figure ?? '' }}
      {...props.form.getInputProps(props.field)}
    />
  );
}

/** One of a few. */
export function Choice(props: {
  form: RulesForm;
  field: TextField;
  label: string;
  options: readonly (readonly [value: string, label: string])[];
}): ReactElement {
  return (
    <Select
      label={props.label}
      allowDeselect={false}
      data={props.options.map(([value, label]) => ({ value, label }))}
      {...props.form.getInputProps(props.field)}
    />
  );
}
