import type { PayView } from '@daybook/contract/timesheets';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatMoney } from '@daybook/ui/language/money';
import { formatTimes } from '@daybook/ui/language/rates';
import type { ReactElement } from 'react';
import { payWords } from './pay-words.ts';
import styles from './person.module.css';
import { useHours } from './use-hours.ts';

/** How the pay comes about: each kind of minutes at its rate, so often. */
export function PayLines({ pay }: { pay: PayView }): ReactElement {
  const words = useWords(payWords);
  const language = useLanguage();
  const hours = useHours();
  const money = (minor: number) => formatMoney(language, pay.currency, minor);
  return (
    <section className={styles.section}>
      <details>
        <summary>{words.title(money(pay.total))}</summary>
        <table className={styles.lines}>
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              <th scope="col">{words.hours}</th>
              <th scope="col">{words.rate}</th>
              <th scope="col">{words.times}</th>
              <th scope="col">{words.amount}</th>
            </tr>
          </thead>
          <tbody>
            {pay.lines.map(({ bucket, dayKind, minutes, rate, ofAverage, times, amount }) => (
              <tr key={`${bucket} ${dayKind} ${rate} ${times}`}>
                <td>{dayKind === 'ordinary' ? words[bucket] : words.on(words[bucket], words[dayKind])}</td>
                <td>{hours(minutes)}</td>
                <td>{ofAverage ? words.average(money(rate)) : money(rate)}</td>
                <td>{formatTimes(language, times)}</td>
                <td>{money(amount)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={4}>{words.total}</td>
              <td>{money(pay.total)}</td>
            </tr>
          </tfoot>
        </table>
      </details>
    </section>
  );
}
