import { newId } from '@daybook/contract/new-id';
import type { ReportFieldValue } from '@daybook/contract/report-fields';
import { type ReactElement, useId } from 'react';
import { useWords } from '../language/current.ts';
import { AmountInput } from './amount-field.tsx';
import { FieldNote } from './field-note.tsx';
import fields from './fields.module.css';
import styles from './form.module.css';
import { type Form, useForm } from './form-context.ts';
import { Photos } from './photos.tsx';
import { reportWords } from './words.ts';

type Kind = 'paid-in' | 'paid-out' | 'drop';
type Entry = Extract<ReportFieldValue, object>;

/** The fields of a kind that hold something, or that somebody has to say something about, in the order in which they were made. */
export function entryFields({ draft, state, view }: Pick<Form, 'draft' | 'state' | 'view'>, kind: Kind): string[] {
  const names = new Set([...view.fields.map(({ field }) => field), ...Object.keys(state.edits)]);
  const asks = (field: string) => state.edits[field]?.state === 'conflict';
  return [...names]
    .filter((field) => field.startsWith(`${kind}.`) && (draft.value(field) !== null || asks(field)))
    .sort();
}

/** Cash that came in or went out besides sales, entry by entry, each with why, or when. */
export function Entries(props: { kind: Kind; label: string; add: string; sign: '+' | '−' }): ReactElement {
  const form = useForm();
  const { kind, label, sign } = props;
  const words = useWords(reportWords);
  const entries = entryFields(form, kind);
  const empty = kind === 'drop' ? { amount: 0, at: null } : { amount: 0, reason: '' };
  return (
    <div className={fields.entries}>
      <div className={fields.row}>
        <div className={styles.label}>{label}</div>
        {form.view.may.write && (
          <button
            type="button"
            className={styles.plain}
            aria-label={props.add}
            onClick={() => form.draft.edit(`${kind}.${newId()}`, empty)}
          >
            + {words.add}
          </button>
        )}
      </div>
      {entries.map((field) => (
        <EntryRow key={field} field={field} kind={kind} label={label} sign={sign} />
      ))}
    </div>
  );
}

function EntryRow(props: { field: string; kind: Kind; label: string; sign: '+' | '−' }): ReactElement | null {
  const { draft, view } = useForm();
  const words = useWords(reportWords);
  const noteId = useId();
  const { field, kind, label } = props;
  const value = draft.value(field);
  // Taken away here while somebody else wrote in it.
  if (value === null) return <FieldNote id={noteId} field={field} />;
  if (typeof value !== 'object') return null;
  const off = !view.may.write;
  const put = (part: Partial<Entry>) => draft.edit(field, { ...value, ...part } as Entry);
  return (
    <fieldset className={fields.entry}>
      <legend className={styles.unseen}>{label}</legend>
      {kind === 'drop' ? (
        <input
          type="time"
          aria-label={`${label}, ${words.time}`}
          className={`${styles.input} ${fields.input}`}
          disabled={off}
          value={'at' in value ? (value.at ?? '') : ''}
          onChange={(event) => put({ at: event.currentTarget.value || null })}
        />
      ) : (
        <input
          aria-label={`${label}, ${words.reason}`}
          placeholder={words.reason}
          className={`${styles.input} ${fields.input}`}
          maxLength={200}
          disabled={off}
          value={'reason' in value ? value.reason : ''}
          onChange={(event) => put({ reason: event.currentTarget.value })}
          onBlur={() => void draft.flush()}
        />
      )}
      <AmountInput
        label={`${label}, ${words.amount}`}
        value={value.amount === 0 ? null : value.amount}
        sign={props.sign}
        disabled={off}
        describedBy={noteId}
        onChange={(minor) => put({ amount: minor ?? 0 })}
      />
      {kind !== 'drop' && (
        <div className={fields.beside}>
          <Photos field={field} small />
        </div>
      )}
      {!off && (
        <button
          type="button"
          className={`${styles.textButton} ${fields.remove}`}
          onClick={() => draft.edit(field, null)}
        >
          {words.remove}
        </button>
      )}
      <FieldNote id={noteId} field={field} />
    </fieldset>
  );
}
