import { type ReactElement, useId } from 'react';
import { useLanguage, useWords } from '../language/current.ts';
import { formatMoney } from '../language/money.ts';
import { moneyText } from '../language/parse-money.ts';
import { AmountInput } from './amount-field.tsx';
import { FieldNote } from './field-note.tsx';
import styles from './form.module.css';
import { useForm } from './form-context.ts';
import { labelOf } from './label-of.ts';
import tables from './tenders.module.css';
import { reportWords } from './words.ts';

/** Ways of paying beside cash: what the till says against what the slips say. */
export function TenderSection(props: { title: string }): ReactElement | null {
  const { view } = useForm();
  const words = useWords(reportWords);
  const language = useLanguage();
  const { tenders } = view.template;
  return (
    <section className={styles.section}>
      <header className={styles.head}>
        <h2>{props.title}</h2>
      </header>
      {tenders.length > 0 && (
        <div>
          <div className={tables.tenderHead} aria-hidden="true">
            <span>{words.tender}</span>
            <span>{words.fromTill}</span>
            <span>{words.fromSlip}</span>
            <span>{words.variance}</span>
          </div>
          {tenders.map(({ key, label }) => (
            <TenderRow key={key} tender={key} name={labelOf(language, label)} />
          ))}
        </div>
      )}
      <div className={tables.takings}>
        <span>{words.takings}</span>
        <output className={styles.total}>{formatMoney(language, view.currency, view.figures.takings)}</output>
      </div>
    </section>
  );
}

function TenderRow(props: { tender: string; name: string }): ReactElement {
  const { draft, view } = useForm();
  const words = useWords(reportWords);
  const language = useLanguage();
  const [tillNote, slipNote] = [useId(), useId()];
  const { tender, name } = props;
  const part = (which: 'till' | 'slip') => {
    const field = `tender.${tender}.${which}`;
    const value = draft.value(field);
    const label = `${name}, ${which === 'till' ? words.fromTill : words.fromSlip}`;
    const noteId = which === 'till' ? tillNote : slipNote;
    return (
      <div>
        <span className={tables.cellName} aria-hidden="true">
          {which === 'till' ? words.fromTill : words.fromSlip}
        </span>
        <AmountInput
          label={label}
          value={typeof value === 'number' ? value : null}
          disabled={!view.may.write}
          describedBy={noteId}
          onChange={(minor) => draft.edit(field, minor)}
        />
        <FieldNote id={noteId} field={field} />
      </div>
    );
  };
  const variance = view.figures.tenders.find(({ key }) => key === tender)?.variance ?? null;
  return (
    <div className={tables.tender}>
      <div className={`${styles.label} ${tables.name}`}>{name}</div>
      {part('till')}
      {part('slip')}
      <output
        className={tables.variance}
        data-off={variance ? true : undefined}
        aria-label={`${name}, ${words.variance}`}
      >
        {variance === null ? '' : moneyText(language, variance, view.currency).replace('-', '−')}
      </output>
    </div>
  );
}
