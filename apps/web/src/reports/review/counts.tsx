import type { CountLock, ReportView } from '@daybook/contract/reports';
import { Glyph } from '@daybook/ui/glyph';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatTime } from '@daybook/ui/language/format';
import { formatMoney } from '@daybook/ui/language/money';
import type { ReactElement } from 'react';
import { amountText, offText } from '../amount-text.ts';
import styles from './counts.module.css';
import { reviewWords } from './words.ts';

type Lock = CountLock & { expected?: number; variance?: number };

/** Every count of the drawer that was locked: by whom, when, what it came to, and whether the figure had been shown before. */
export function Counts({ view }: { view: ReportView }): ReactElement | null {
  const words = useWords(reviewWords);
  const locks: readonly Lock[] = view.sees === 'expected' ? view.counts : view.lock ? [view.lock] : [];
  if (locks.length === 0) return null;
  return (
    <section className={styles.counts}>
      <h2>{words.locks}</h2>
      <ol>
        {locks.map((lock) => (
          <Count key={lock.id} view={view} lock={lock} />
        ))}
      </ol>
    </section>
  );
}

function Count({ view, lock }: { view: ReportView; lock: Lock }): ReactElement {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const { currency, site } = view;
  const { number, total, by, afterShown, variance, counted } = lock;
  const money = (minor: number) => formatMoney(language, currency, minor);
  const pieces = Object.entries(counted.pieces)
    .map(([worth, count]) => ({ worth: Number(worth), count }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.worth - a.worth);
  return (
    <li>
      <div className={styles.head}>
        <b>{words.lock(number)}</b>
        <span className={styles.by}>
          {by.name}, {formatTime(site.zone, by.at)}
        </span>
        <b className={styles.total}>{money(total)}</b>
        {variance !== undefined && <span className={styles.off}>{offText(language, variance, currency)}</span>}
      </div>
      {afterShown && (
        <p className={styles.again}>
          <Glyph name="exception" size={11} /> {words.again}
        </p>
      )}
      {lock.id === view.lock?.id && view.locks > 1 && <p className={styles.by}>{words.holds}</p>}
      {(pieces.length > 0 || counted.loose > 0) && (
        <details>
          <summary>{words.pieces}</summary>
          <dl className={styles.pieces}>
            {pieces.map(({ worth, count }) => (
              <div key={worth}>
                <dt>
                  {money(worth)} × {count}
                </dt>
                <dd>{amountText(language, worth * count, currency)}</dd>
              </div>
            ))}
            {counted.loose > 0 && (
              <div>
                <dt>{words.loose}</dt>
                <dd>{amountText(language, counted.loose, currency)}</dd>
              </div>
            )}
          </dl>
        </details>
      )}
    </li>
  );
}
