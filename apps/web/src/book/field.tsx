import { type ReactElement, useId } from 'react';
import styles from './field.module.css';

/** A field with its label above, its help behind the label and what is wrong with it below. */
export function Field(props: {
  name: string;
  label: string;
  help?: string;
  value: string;
  error?: string | undefined;
  kind?: string;
  autoComplete: string;
  max?: string;
  type: (value: string) => void;
  left: () => void;
}): ReactElement {
  const { name, label, help, value, error, kind = 'text', autoComplete, max, type, left } = props;
  const id = useId();
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {help && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
      <input
        {...{ id, name, value, autoComplete, max }}
        type={kind}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        onBlur={left}
      />
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
