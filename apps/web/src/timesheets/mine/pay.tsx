import type { PayView } from '@daybook/contract/timesheets';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatHours } from '@daybook/ui/language/format';
import { formatMoney } from '@daybook/ui/language/money';
import { formatTimes } from '@daybook/ui/language/rates';
import type { ReactElement } from 'react';
import styles from './parts.module.css';
import { payWords } from './pay-words.ts';
import { myWorkWords } from './words.ts';

/** What the hours of the period are worth, line by line. */
export function Pay({ pay }: { pay: PayView }): ReactElement {
  const words = useWords(myWorkWords);
  const names = useWords(payWords);
  const language = useLanguage();
  const { currency, lines, total } = pay;
  const money = (minor: number) => formatMoney(language, currency, minor);
  return (
    <section className={styles.part} aria-label={words.pay}>
      <h2 className={styles.payTotal}>
        <span>{words.pay}</span>
        <span>{money(total)}</span>
      </h2>
      <dl className={styles.pay}>
        {lines.map(({ bucket, dayKind, minutes, rate, times, ofAverage, amount }) => (
          <div key={`${bucket} ${dayKind} ${rate} ${times} ${ofAverage}`}>
            <dt>
              {dayKind === 'ordinary' ? names[bucket] : names.on(names[bucket], names[dayKind])}
              <small>
                {names.times(
                  formatHours(language, minutes * 60_000),
                  money(rate),
                  times === 10_000 ? null : formatTimes(language, times),
                )}
                {ofAverage && ` ${words.average}`}
              </small>
            </dt>
            <dd>{money(amount)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.quiet}>{words.payAbout}</p>
    </section>
  );
}
