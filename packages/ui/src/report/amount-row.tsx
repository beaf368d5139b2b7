import { type ReactElement, type ReactNode, useId } from 'react';
import { AmountInput } from './amount-field.tsx';
import { FieldNote } from './field-note.tsx';
import fields from './fields.module.css';
import styles from './form.module.css';
import { useForm } from './form-context.ts';

/** A line of the day's cash that is one amount. */
export function AmountRow(props: {
  field: string;
  label: string;
  how?: ReactNode;
  sign?: '+' | '−' | undefined;
}): ReactElement {
  const { draft, view } = useForm();
  const noteId = useId();
  const value = draft.value(props.field);
  return (
    <div className={fields.row}>
      <div>
        <div className={styles.label}>{props.label}</div>
        {props.how && <div className={styles.how}>{props.how}</div>}
        <FieldNote id={noteId} field={props.field} />
      </div>
      <AmountInput
        label={props.label}
        value={typeof value === 'number' ? value : null}
        sign={props.sign}
        disabled={!view.may.write}
        describedBy={noteId}
        onChange={(minor) => draft.edit(props.field, minor)}
      />
    </div>
  );
}
