import type { CashLine, ReportWithExpected } from '@daybook/contract/reports';
import type { Language } from '@daybook/contract/values';
import type { ReactElement } from 'react';
import { useLanguage, useWords } from '../language/current.ts';
import { formatMoney } from '../language/money.ts';
import { moneyText } from '../language/parse-money.ts';
import styles from './form.module.css';
import { useForm } from './form-context.ts';
import { Note } from './note.tsx';
import panels from './panel.module.css';
import { reportWords } from './words.ts';

/** What was counted, and for whoever may know it, what was expected, line by line, and what is off. */
export function DrawerPanel(): ReactElement | null {
  const { view } = useForm();
  const words = useWords(reportWords);
  const language = useLanguage();
  if (!view.template.cash) return null;
  const { counted } = view.figures;
  return (
    <section className={panels.panel}>
      <h2>{words.drawer}</h2>
      {counted === null ? (
        <p className={styles.how}>{words.nothingCounted}</p>
      ) : (
        <>
          <div className={styles.how}>{words.counted}</div>
          <div className={panels.counted}>{formatMoney(language, view.currency, counted)}</div>
        </>
      )}
      {view.sees === 'expected' && <Expected view={view} />}
      {view.sees === 'count' && counted !== null && <p className={styles.how}>{words.hidden}</p>}
    </section>
  );
}

function Expected({ view }: { view: ReportWithExpected }): ReactElement {
  const words = useWords(reportWords);
  const language = useLanguage();
  const { touch } = useForm();
  const { cash, currency } = view;
  const money = (minor: number) => formatMoney(language, currency, minor);
  return (
    <>
      <dl className={panels.figures}>
        <dt>{words.expected}</dt>
        <dd>{money(cash.expected)}</dd>
        <dt>{words.variance}</dt>
        <dd>{money(cash.variance)}</dd>
        {cash.firstVariance !== cash.variance && (
          <>
            <dt>{words.firstCount}</dt>
            <dd>{money(cash.firstVariance)}</dd>
          </>
        )}
      </dl>
      <Note look={cash.over ? 'over' : 'inside'}>{standing(view, language, words)}</Note>
      <details className={panels.formula} data-touch={touch || undefined}>
        <summary>{words.howExpected}</summary>
        <dl className={panels.figures}>
          {cash.lines.map(({ line, amount }) => (
            <Line
              key={line}
              name={lineName(words, line)}
              text={moneyText(language, amount, currency).replace('-', '−')}
            />
          ))}
          <Line name={words.expected} text={money(cash.expected)} />
        </dl>
      </details>
    </>
  );
}

function Line(props: { name: string; text: string }): ReactElement {
  return (
    <>
      <dt>{props.name}</dt>
      <dd>{props.text}</dd>
    </>
  );
}

type Words = (typeof reportWords)['en'];

/** In words how much is off, and what follows of it. */
export function standing(
  { cash, currency }: Pick<ReportWithExpected, 'cash' | 'currency'>,
  language: Language,
  words: Words,
): string {
  const { variance, limit, over } = cash;
  const money = (minor: number) => formatMoney(language, currency, minor);
  const off =
    variance === 0 ? words.balanced : variance < 0 ? words.short(money(-variance)) : words.tooMuch(money(variance));
  if (over)
    return Math.abs(variance) > limit ? words.over(off, money(limit)) : `${off} ${words.tenderOver(money(limit))}`;
  return variance === 0 ? off : words.inside(off, money(limit));
}

/** What a line of the expected cash is called. */
export function lineName(words: Words, line: CashLine['line']): string {
  const names: Record<CashLine['line'], string> = {
    float: words.float,
    tendered: words.tendered,
    change: words.change,
    refunds: words.refunds,
    'paid-in': words.paidIn,
    'paid-out': words.paidOut,
    drops: words.drops,
  };
  return names[line];
}
