import { type ReactElement, useId } from 'react';
import styles from './field.module.css';

interface FieldProps {
  label: string;
  value: string;
  onType: (value: string) => void;
  maxLength: number;
  help?: string;
  error?: string | undefined;
  /** For codes, which are written in capitals. */
  capitals?: boolean;
  /** For passwords, which nobody beside reads. */
  secret?: boolean;
}

/** A labelled line of text; what is wrong with it stands under it. */
export function Field(props: FieldProps): ReactElement {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{props.label}</label>
      {props.help && (
        <p id={`${id}-help`} className={styles.help}>
          {props.help}
        </p>
      )}
      <input
        id={id}
        type={props.secret ? 'password' : 'text'}
        className={props.capitals ? styles.capitals : undefined}
        value={props.value}
        onChange={(event) => props.onType(event.target.value)}
        maxLength={props.maxLength}
        placeholder=" "
        aria-invalid={props.error !== undefined}
        aria-describedby={`${id}-error ${id}-help`}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
      />
      <p id={`${id}-error`} className={styles.error}>
        {props.error}
      </p>
    </div>
  );
}
