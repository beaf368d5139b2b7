import type { ReportsSummary } from '@daybook/contract/report-board';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatMoney } from '@daybook/ui/language/money';
import type { ReactElement } from 'react';
import styles from './summary.module.css';
import { summaryWords } from './words.ts';

/** What each site took by each way of paying. */
export function Tenders({ sites }: { sites: ReportsSummary['sites'] }): ReactElement | null {
  const words = useWords(summaryWords);
  const language = useLanguage();
  const took = sites.filter(({ byTender }) => byTender.length > 0);
  if (took.length === 0) return null;
  return (
    <section className={styles.tenders}>
      <h2>{words.tenders}</h2>
      <div className={styles.cards}>
        {took.map(({ site, currency, byTender }) => (
          <div key={`${site.id} ${currency}`} className={styles.card}>
            <h3>{site.name}</h3>
            <dl>
              {byTender.map(({ key, name, amount }) => (
                <div key={key}>
                  <dt>{name}</dt>
                  <dd>{formatMoney(language, currency, amount)}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </section>
  );
}
