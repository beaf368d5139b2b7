import { type ReactElement, useId } from 'react';
import { useLanguage, useWords } from '../language/current.ts';
import { moneyText, parseMoney } from '../language/parse-money.ts';
import { currencySign } from './amounts.ts';
import fields from './fields.module.css';
import styles from './form.module.css';
import { useForm } from './form-context.ts';
import { useTyped } from './use-typed.ts';
import { reportWords } from './words.ts';

/**
 * An amount: the currency stands to the left, the sign is the field's own meaning, and nothing is put in before somebody
 * types it. What is no amount is kept as it was typed, and never stored as another.
 */
export function AmountInput(props: {
  label: string;
  value: number | null;
  onChange: (minor: number | null) => void;
  sign?: '+' | '−' | undefined;
  disabled?: boolean | undefined;
  /** Read with it. */
  describedBy?: string | undefined;
}): ReactElement {
  const { view, draft } = useForm();
  const { currency } = view;
  const language = useLanguage();
  const words = useWords(reportWords);
  const errorId = useId();
  const typed = useTyped<number | null>(props.value, {
    print: (minor) => (minor === null ? '' : moneyText(language, minor, currency)),
    read: (text) => (text.trim() === '' ? null : (parseMoney(text, currency) ?? undefined)),
  });
  return (
    <div className={fields.inputCell}>
      <span className={fields.amount} data-wrong={typed.wrong || undefined} data-off={props.disabled || undefined}>
        <span aria-hidden="true" className={fields.sign}>
          {props.sign}
          {currencySign(language, currency)}
        </span>
        <input
          aria-label={props.label}
          aria-invalid={typed.wrong}
          aria-describedby={[typed.wrong && errorId, props.describedBy].filter(Boolean).join(' ') || undefined}
          inputMode="decimal"
          autoComplete="off"
          disabled={props.disabled}
          value={typed.text}
          onChange={(event) => {
            const minor = typed.type(event.currentTarget.value);
            if (minor !== undefined) props.onChange(minor);
          }}
          onBlur={() => {
            typed.leave();
            void draft.flush();
          }}
        />
      </span>
      {typed.wrong && (
        <p id={errorId} className={styles.error}>
          {words.noAmount}
        </p>
      )}
    </div>
  );
}
