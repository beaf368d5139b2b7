import { type ReactElement, useId } from 'react';
import { useWords } from '../language/current.ts';
import { AmountInput } from './amount-field.tsx';
import { FieldNote } from './field-note.tsx';
import fields from './fields.module.css';
import styles from './form.module.css';
import { useForm } from './form-context.ts';
import { Photos } from './photos.tsx';
import { reportWords } from './words.ts';

/** What was brought to the bank, with its slip. */
export function DepositRow(): ReactElement {
  const { draft, view } = useForm();
  const words = useWords(reportWords);
  const noteId = useId();
  const value = draft.value('deposit');
  const now =
    typeof value === 'object' && value !== null && 'reference' in value ? value : { amount: 0, reference: '' };
  const off = !view.may.write;
  const put = (part: Partial<typeof now>) => {
    const next = { ...now, ...part };
    draft.edit('deposit', next.amount === 0 && next.reference === '' ? null : next);
  };
  return (
    <fieldset className={fields.entries}>
      <legend className={styles.unseen}>{words.deposit}</legend>
      <div className={fields.row}>
        <div>
          <div className={styles.label}>{words.deposit}</div>
          <div className={styles.how}>{words.depositHow}</div>
          <FieldNote id={noteId} field="deposit" />
        </div>
        <AmountInput
          label={words.deposit}
          value={now.amount === 0 ? null : now.amount}
          disabled={off}
          describedBy={noteId}
          onChange={(minor) => put({ amount: minor ?? 0 })}
        />
      </div>
      {now.amount > 0 && (
        <div className={fields.entry}>
          <input
            aria-label={words.reference}
            placeholder={words.reference}
            className={`${styles.input} ${fields.input}`}
            maxLength={200}
            disabled={off}
            value={now.reference}
            onChange={(event) => put({ reference: event.currentTarget.value })}
            onBlur={() => void draft.flush()}
          />
          <div className={fields.beside}>
            <Photos field="deposit" small />
          </div>
        </div>
      )}
    </fieldset>
  );
}
