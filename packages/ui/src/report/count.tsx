import { countedTotal } from '@daybook/rules/reports/counted-total';
import { type CSSProperties, type ReactElement, useId } from 'react';
import { useLanguage, useWords } from '../language/current.ts';
import { formatTime } from '../language/format.ts';
import { formatMoney } from '../language/money.ts';
import { moneyText } from '../language/parse-money.ts';
import { AmountInput } from './amount-field.tsx';
import counts from './count.module.css';
import { CountRow } from './count-row.tsx';
import { countedIn } from './counted-in.ts';
import { FieldNote } from './field-note.tsx';
import fields from './fields.module.css';
import styles from './form.module.css';
import { useForm } from './form-context.ts';
import { LockButton, RecountButton } from './lock.tsx';
import { reportWords } from './words.ts';

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
        {lock && <span className={counts.pill}>{words.locked(formatTime(view.site.zone, lock.by.at))}</span>}
      </header>
      <div className={counts.sub}>
        {lock ? words.countedBy(lock.by.name) : view.template.blind ? words.countHow : words.countHowShown}
        {lock && view.may.write && <RecountButton />}
      </div>
      <div
        className={counts.lines}
        data-touch={form.touch || undefined}
        style={{ '--half': Math.ceil((view.denominations.length + 1) / 2) } as CSSProperties}
      >
        {view.denominations.map((worth) => (
          <CountRow
            // A lock is another count than the one that is typed.
            key={`${lock?.id ?? ''} ${worth}`}
            worth={worth}
            locked={lock !== null}
            pieces={lock ? (lock.counted.pieces[worth] ?? 0) : numberOrNull(draft.value(`count.${worth}`))}
          />
        ))}
        <div className={counts.countRow}>
          <div className={counts.worth}>{words.coins}</div>
          <div className={fields.inputCell}>
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
          <div className={counts.lineTotal} data-none={!counted.loose || undefined}>
            {moneyText(language, counted.loose, view.currency)}
          </div>
        </div>
      </div>
      <div className={props.foot ? counts.foot : counts.sum}>
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
