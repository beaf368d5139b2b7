import { useLanguage } from '@daybook/ui/language/current';
import { moneyText, parseMoney } from '@daybook/ui/language/parse-money';
import { TextInput } from '@mantine/core';
import type { FocusEvent, ReactElement, ReactNode } from 'react';
import styles from './money-input.module.css';

/**
 * An amount, typed as people write one and shown with all its decimals on leaving. What is no amount stays as it was
 * typed; the form that holds the text says what is wrong with it. The sign is the field's own meaning: none is typed.
 */
export function MoneyInput(props: {
  label: string;
  description?: string;
  /** ISO 4217. */
  currency: string;
  /** As it is typed. */
  value: string;
  error?: ReactNode;
  onChange: (typed: string) => void;
  onBlur?: (event: FocusEvent<HTMLInputElement>) => void;
}): ReactElement {
  const language = useLanguage();
  const { currency, value, onChange, onBlur } = props;
  const leave = (event: FocusEvent<HTMLInputElement>) => {
    const minor = parseMoney(value, currency);
    if (minor !== null) onChange(moneyText(language, minor, currency));
    onBlur?.(event);
  };
  return (
    <TextInput
      label={props.label}
      description={props.description}
      inputMode="decimal"
      autoComplete="off"
      classNames={{ input: styles.amount ?? '' }}
      leftSection={<span className={styles.currency}>{currency}</span>}
      leftSectionWidth={52}
      value={value}
      error={props.error}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={leave}
    />
  );
}
