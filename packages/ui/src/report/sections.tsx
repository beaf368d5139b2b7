import type { TemplateField } from '@daybook/contract/report-templates';
import { type ReactElement, useId } from 'react';
import { useLanguage, useWords } from '../language/current.ts';
import { FieldNote } from './field-note.tsx';
import styles from './form.module.css';
import { useForm } from './form-context.ts';
import { labelOf } from './label-of.ts';
import { Photos } from './photos.tsx';
import { useTyped } from './use-typed.ts';
import { reportWords } from './words.ts';

/** What the template asks besides money. */
export function Sections(props: { title: (label: string, n: number) => string }): ReactElement {
  const { view } = useForm();
  const language = useLanguage();
  return (
    <>
      {view.template.sections.map(({ key, label, fields }, n) => (
        <section key={key} className={styles.section}>
          <header className={styles.head}>
            <h2>{props.title(labelOf(language, label), n)}</h2>
          </header>
          {fields.map((asked) => (
            <Asked key={asked.key} field={`section.${key}.${asked.key}`} asked={asked} />
          ))}
        </section>
      ))}
    </>
  );
}

function Asked(props: { field: string; asked: TemplateField }): ReactElement {
  const { draft, view } = useForm();
  const language = useLanguage();
  const id = useId();
  const noteId = useId();
  const { field, asked } = props;
  const label = labelOf(language, asked.label);
  const value = draft.value(field);
  const off = !view.may.write;
  if (asked.type === 'photo')
    return (
      <div className={styles.asked}>
        <div className={styles.label}>
          {label}
          {asked.required && <Needed />}
        </div>
        <Photos field={field} />
      </div>
    );
  return (
    <div className={styles.asked}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {asked.required && <Needed />}
      </label>
      {asked.type === 'note' && (
        <textarea
          id={id}
          rows={3}
          maxLength={2000}
          className={styles.input}
          aria-required={asked.required}
          aria-describedby={noteId}
          disabled={off}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => draft.edit(field, event.currentTarget.value || null)}
          onBlur={() => void draft.flush()}
        />
      )}
      {asked.type === 'number' && <NumberField {...{ id, field, off, noteId }} required={asked.required} />}
      {asked.type === 'choice' && (
        <select
          id={id}
          className={styles.input}
          aria-required={asked.required}
          aria-describedby={noteId}
          disabled={off}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => draft.edit(field, event.currentTarget.value || null)}
        >
          <option value="" />
          {asked.options?.map((option) => (
            <option key={option.key} value={option.key}>
              {labelOf(language, option.label)}
            </option>
          ))}
        </select>
      )}
      <FieldNote id={noteId} field={field} />
    </div>
  );
}

function NumberField(props: {
  id: string;
  field: string;
  off: boolean;
  required: boolean;
  noteId: string;
}): ReactElement {
  const { draft } = useForm();
  const words = useWords(reportWords);
  const value = draft.value(props.field);
  const typed = useTyped<number | null>(typeof value === 'number' ? value : null, {
    print: (n) => (n === null ? '' : String(n)),
    read: (text) => (text.trim() === '' ? null : /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined),
  });
  return (
    <>
      <input
        id={props.id}
        inputMode="numeric"
        autoComplete="off"
        className={styles.input}
        aria-invalid={typed.wrong}
        aria-required={props.required}
        aria-describedby={props.noteId}
        disabled={props.off}
        value={typed.text}
        onChange={(event) => {
          const n = typed.type(event.currentTarget.value);
          if (n !== undefined) draft.edit(props.field, n);
        }}
        onBlur={() => {
          typed.leave();
          void draft.flush();
        }}
      />
      {typed.wrong && <p className={styles.error}>{words.noNumber}</p>}
    </>
  );
}

/** That it has to be filled in: the list before submitting says so in words. */
function Needed(): ReactElement {
  return (
    <span aria-hidden="true" className={styles.needed}>
      *
    </span>
  );
}
