import { type ReactElement, useId } from 'react';
import { useLanguage, useWords } from '../language/current.ts';
import { formatMoney } from '../language/money.ts';
import { moneyText } from '../language/parse-money.ts';
import styles from './count.module.css';
import { FieldNote } from './field-note.tsx';
import fields from './fields.module.css';
import { useForm } from './form-context.ts';
import { useTyped } from './use-typed.ts';
import { reportWords } from './words.ts';

/** How many there are of one coin or note, and what they come to. */
export function CountRow(props: { worth: number; pieces: number | null; locked: boolean }): ReactElement {
  const { draft, view, touch } = useForm();
  const words = useWords(reportWords);
  const language = useLanguage();
  const noteId = useId();
  const { worth, pieces, locked } = props;
  const field = `count.${worth}`;
  const name = faceValue(formatMoney(language, view.currency, worth));
  const off = locked || !view.may.write;
  const typed = useTyped<number | null>(pieces, {
    print: (n) => (n === null ? '' : String(n)),
    read: (text) => (text.trim() === '' ? null : /^\d{1,6}$/.test(text.trim()) ? Number(text) : undefined),
  });
  const step = (by: number) => draft.edit(field, Math.max(0, (pieces ?? 0) + by));
  return (
    <div className={styles.countRow}>
      <div className={styles.worth}>{name}</div>
      <div className={fields.inputCell}>
        <span className={styles.pieces} data-off={off || undefined} data-wrong={typed.wrong || undefined}>
          {touch && !off && (
            <button type="button" aria-label={words.fewer(name)} onClick={() => step(-1)}>
              −
            </button>
          )}
          <input
            aria-label={words.piecesOf(name)}
            aria-invalid={typed.wrong}
            aria-describedby={noteId}
            inputMode="numeric"
            autoComplete="off"
            placeholder="0"
            disabled={off}
            value={typed.text}
            onChange={(event) => {
              const n = typed.type(event.currentTarget.value);
              if (n !== undefined) draft.edit(field, n);
            }}
            onBlur={() => {
              typed.leave();
              void draft.flush();
            }}
          />
          {touch && !off && (
            <button type="button" aria-label={words.more(name)} onClick={() => step(1)}>
              +
            </button>
          )}
        </span>
        {!locked && <FieldNote id={noteId} field={field} error={typed.wrong ? words.noCount : undefined} />}
      </div>
      <div className={styles.lineTotal} data-none={!pieces || undefined}>
        {moneyText(language, worth * (pieces ?? 0), view.currency)}
      </div>
    </div>
  );
}

/** A note is called by its number: ₱1,000 and not ₱1,000.00. */
function faceValue(text: string): string {
  return text.replace(/[.,]0+$/, '');
}
