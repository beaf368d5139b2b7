import type { ReportView } from '@daybook/contract/reports';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDate } from '@daybook/ui/language/format';
import { formatMoney } from '@daybook/ui/language/money';
import type { ReactElement } from 'react';
import { offText } from '../amount-text.ts';
import styles from './review.module.css';
import { reviewWords } from './words.ts';

/** What the day took, and how far the drawer is off; the first count stays said. */
export function Figures({ view }: { view: ReportView }): ReactElement {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const { currency, figures } = view;
  const money = (minor: number) => formatMoney(language, currency, minor);
  const off = (minor: number) => offText(language, minor, currency);
  const floatOff = (minor: number) =>
    minor === 0 ? words.openingExact : (minor < 0 ? words.openingLess : words.openingMore)(money(Math.abs(minor)));
  return (
    <section aria-label={words.figures}>
      <dl className={styles.figures}>
        <div>
          <dt>{words.takings}</dt>
          <dd>{money(figures.takings)}</dd>
        </div>
        {view.sees === 'expected' && (
          <div>
            <dt>{words.variance}</dt>
            <dd data-over={Math.abs(view.cash.variance) > view.cash.limit || undefined}>{off(view.cash.variance)}</dd>
            {view.cash.firstVariance !== view.cash.variance && (
              <dd className={styles.first}>{words.firstVariance(off(view.cash.firstVariance))}</dd>
            )}
          </div>
        )}
        {view.sees === 'count' && figures.counted !== null && (
          <div>
            <dt>{words.counted}</dt>
            <dd>{money(figures.counted)}</dd>
          </div>
        )}
      </dl>
      {figures.opening && (
        <p className={styles.opening} data-off={figures.opening.variance !== 0 || undefined}>
          {words.opening(money(figures.opening.left), formatDate(language, figures.opening.businessDate))}{' '}
          {floatOff(figures.opening.variance)}
        </p>
      )}
    </section>
  );
}
