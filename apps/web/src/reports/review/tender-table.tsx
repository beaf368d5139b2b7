import type { ReportView } from '@daybook/contract/reports';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { labelOf } from '@daybook/ui/report/label-of.ts';
import type { ReactElement } from 'react';
import { amountText } from '../amount-text.ts';
import styles from './tender-table.module.css';
import { reviewWords } from './words.ts';

interface Line {
  key: string;
  name: string;
  expected: number | null;
  counted: number | null;
  variance: number | null;
}

/** Each way of paying: what was expected, what was counted, and what is off. What the version before said is struck through. */
export function TenderTable(props: { view: ReportView; before: ReportView | undefined }): ReactElement {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const { view, before } = props;
  const limit = view.sees === 'expected' ? view.cash.limit : undefined;
  const linesOf = (one: ReportView): Line[] => [
    ...(one.template.cash
      ? [
          {
            key: '',
            name: words.cash,
            expected: one.sees === 'expected' ? one.cash.expected : null,
            counted: one.figures.counted,
            variance: one.sees === 'expected' ? one.cash.variance : null,
          },
        ]
      : []),
    ...one.figures.tenders.map(({ key, till, slip, variance }) => {
      const tender = one.template.tenders.find((other) => other.key === key);
      return { key, name: tender ? labelOf(language, tender.label) : key, expected: till, counted: slip, variance };
    }),
  ];
  const was = new Map((before ? linesOf(before) : []).map((line) => [line.key, line]));
  return (
    <table className={styles.tenders} aria-label={words.tenders}>
      <thead>
        <tr>
          <th>{words.tender}</th>
          <th>{words.expected}</th>
          <th>{words.countedHead}</th>
          <th>{words.varianceHead}</th>
        </tr>
      </thead>
      <tbody>
        {linesOf(view).map((line) => {
          const old = was.get(line.key);
          const cell = (name: 'expected' | 'counted') => (
            <Figure value={line[name]} was={old ? old[name] : line[name]} currency={view.currency} />
          );
          return (
            <tr key={line.key}>
              <th scope="row">{line.name}</th>
              <td className={styles.expected} data-name={words.expected}>
                {cell('expected')}
              </td>
              <td data-name={words.countedHead}>{cell('counted')}</td>
              <td
                data-name={words.varianceHead}
                className={limit !== undefined && Math.abs(line.variance ?? 0) > limit ? styles.off : ''}
              >
                {line.variance === null ? '' : amountText(language, line.variance, view.currency)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Figure(props: { value: number | null; was: number | null; currency: string }): ReactElement | null {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const { value, was, currency } = props;
  const text = (amount: number | null) => (amount === null ? '' : amountText(language, amount, currency));
  if (was === value) return <>{text(value)}</>;
  return (
    <>
      {was !== null && (
        <>
          <span className="unseen">{words.was}</span>
          <del className={styles.was}>{text(was)}</del>{' '}
        </>
      )}
      {value !== null && <ins className={styles.now}>{text(value)}</ins>}
    </>
  );
}
