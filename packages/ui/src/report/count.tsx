import type { Counted } from '@daybook/contract/money';
import { countedTotal } from '@daybook/rules/reports/counted-total';
import { type ReactElement, useId } from 'react';
import { useLanguage, useWords } from '../language/current.ts';
import { formatTime } from '../language/format.ts';
import { formatMoney } from '../language/money.ts';
import { moneyText } from '../language/parse-money.ts';
import { AmountInput } from './amount-field.tsx';
import { CountRow } from './count-row.tsx';
import { FieldNote } from './field-note.tsx';
import styles from './form.module.css';
import { type Form, useForm } from './form-context.ts';
import { LockButton, RecountButton } from './lock.tsx';
import { reportWords } from './words.ts';

/** What stands in the fields of the count, as it is locked. */
export function countedIn({ draft, view }: Pick<Form, 'draft' | 'view'>): Counted {
  const pieces: Record<string, number> = {};
  for (const worth of view.denominations) {
    const n = draft.value(`count.${worth}`);
    if (typeof n === 'number' && n > 0) pieces[worth] = n;
  }
  const loose = draft.value('count.loose');
  return { pieces, loose: typeof loose === 'number' ? loose : 0 };
}

/** The drawer, coin by coin, before anybody is told what should be there. */
export function CountSection(props: { title: string; foot?: boolean }): ReactElement {
  const form = useForm();
  const { view, draft } = form;
  const words = useWords(reportWords);
  const language = useLanguage();
  const looseNote = useId();
  const lock = view.lock;
  const counted = lock ? lock.counted : countedIn(form);
  const loose = lock ? lock.counted.loose : draft.value('count.loose');
  return (
    <section className={styles.section}>
      <header className={styles.head}>
        <h2>{props.title}</h2>
        {lock && <span className={styles.pill}>{words.locked(formatTime(view.site.zone, lock.by.at))}</span>}
      </header>
      <div className={styles.sub}>
        {lock ? words.countedBy(lock.by.name) : view.template.blind ? words.countHow : words.countHowShown}
        {lock && view.may.write && <RecountButton />}
      </div>
      {view.denominations.map((worth) => (
        <CountRow
          // A lock is another count than the one that is typed.
          key={`${lock?.id ?? ''} ${worth}`}
          worth={worth}
          locked={lock !== null}
          pieces={lock ? (lock.counted.pieces[worth] ?? 0) : numberOrNull(draft.value(`count.${worth}`))}
        />
      ))}
      <div className={styles.countRow}>
        <div className={styles.worth}>{words.coins}</div>
        <div className={styles.inputCell}>
          <AmountInput
            key={lock?.id ?? ''}
            label={words.coins}
            value={numberOrNull(loose)}
            disabled={lock !== null || !view.may.write}
            describedBy={looseNote}
            onChange={(minor) => draft.edit('count.loose', minor)}
          />
          {!lock && <FieldNote id={looseNote} field="count.loose" />}
        </div>
        <div className={styles.lineTotal} data-none={!counted.loose || undefined}>
          {moneyText(language, counted.loose, view.currency)}
        </div>
      </div>
      <div className={props.foot ? styles.foot : styles.sum}>
        <span>{lock ? words.counted : words.countedSoFar}</span>
        <output className={styles.total}>{formatMoney(language, view.currency, countedTotal(counted))}</output>
        {!lock && view.may.write && <LockButton />}
      </div>
    </section>
  );
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
