import type { ReactElement } from 'react';
import { useLanguage, useWords } from '../language/current.ts';
import { moneyText } from '../language/parse-money.ts';
import type { Value } from './draft.ts';
import styles from './form.module.css';
import { useForm } from './form-context.ts';
import { reportWords } from './words.ts';

/** What stands in the way of a field: that somebody else was quicker, or why it was refused. */
export function FieldNote(props: { id: string; field: string; error?: string | undefined }): ReactElement | null {
  const { draft, state, view } = useForm();
  const words = useWords(reportWords);
  const language = useLanguage();
  const edit = state.edits[props.field];
  if (edit?.state === 'conflict') {
    const theirs = textOf(edit.theirs ?? null, (minor) => moneyText(language, minor, view.currency)) ?? words.emptied;
    const isMoney = !props.field.startsWith('count.') || props.field === 'count.loose';
    const shown = typeof edit.theirs === 'number' && !isMoney ? String(edit.theirs) : theirs;
    return (
      <div id={props.id} role="alert" className={styles.conflict}>
        <span>{words.conflict(shown)}</span>
        <button type="button" className={styles.textButton} onClick={() => draft.settle(props.field, true)}>
          {words.keepMine}
        </button>
        <button type="button" className={styles.textButton} onClick={() => draft.settle(props.field, false)}>
          {words.takeTheirs}
        </button>
      </div>
    );
  }
  const said = props.error ?? (edit?.state === 'refused' ? edit.said : undefined);
  return said ? (
    <p id={props.id} className={styles.error}>
      {said}
    </p>
  ) : null;
}

function textOf(value: Value, money: (minor: number) => string): string | null {
  if (value === null) return null;
  if (typeof value === 'number') return money(value);
  if (typeof value === 'string') return value === '' ? null : `“${value}”`;
  return [money(value.amount), 'reason' in value ? value.reason : 'at' in value ? value.at : value.reference]
    .filter(Boolean)
    .join(', ');
}
