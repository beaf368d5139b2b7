import type { ReportWithExpected } from '@daybook/contract/reports';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { lineName } from '@daybook/ui/report/drawer';
import { reportWords } from '@daybook/ui/report/words.ts';
import type { ReactElement } from 'react';
import { amountText } from '../amount-text.ts';
import { stepsOf } from './steps.ts';
import styles from './why-expected.module.css';
import { reviewWords } from './words.ts';

/** How what was expected in the drawer came about, each line from where the one before ended; what was counted below it. */
export function WhyExpected({ view }: { view: ReportWithExpected }): ReactElement {
  const words = useWords(reviewWords);
  const form = useWords(reportWords);
  const language = useLanguage();
  const { cash, currency } = view;
  const counted = cash.expected + cash.variance;
  const { steps, at } = stepsOf(cash.lines, [cash.expected, counted]);
  const text = (minor: number) => amountText(language, minor, currency);
  const bar = (from: number, to: number, kind: string | undefined) => {
    const [left, right] = [at(Math.min(from, to)), at(Math.max(from, to))];
    return <i className={kind} style={{ left: `${left}%`, width: `${right - left}%` }} />;
  };
  return (
    <section className={styles.why}>
      <h2>{words.why(text(cash.expected))}</h2>
      <dl className={styles.lines}>
        {steps.map(({ line, amount, from, to }) => (
          <div key={line}>
            <dt>{lineName(form, line)}</dt>
            <dd>
              <span className={styles.track} aria-hidden="true">
                {bar(from, to, amount < 0 ? styles.out : styles.in)}
              </span>
              <span className={styles.amount}>{text(amount)}</span>
            </dd>
          </div>
        ))}
        <div className={styles.sum}>
          <dt>{words.expected}</dt>
          <dd>
            <span className={styles.track} aria-hidden="true">
              {bar(0, cash.expected, styles.expected)}
            </span>
            <span className={styles.amount}>{text(cash.expected)}</span>
          </dd>
        </div>
        <div className={styles.sum}>
          <dt>{words.countedHead}</dt>
          <dd>
            <span className={styles.track} aria-hidden="true">
              {bar(0, Math.min(counted, cash.expected), styles.counted)}
              {cash.variance !== 0 && bar(cash.expected, counted, styles.gap)}
            </span>
            <span className={styles.amount}>{text(counted)}</span>
          </dd>
        </div>
      </dl>
    </section>
  );
}
