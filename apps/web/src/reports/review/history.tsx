import type { ReportView } from '@daybook/contract/reports';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDay, formatTime } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import styles from './side.module.css';
import { reviewWords } from './words.ts';

/** Who handed in which version, and what became of each. */
export function History({ view }: { view: ReportView }): ReactElement | null {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const { versions, site } = view;
  if (versions.every(({ decided }) => decided === null)) return null;
  const when = (at: string) => `${formatShortDay(language, site.zone, at)}, ${formatTime(site.zone, at)}`;
  return (
    <section>
      <h2>{words.history}</h2>
      <ol className={styles.history}>
        {versions.map(({ number, submitted, decided, reopened }) => (
          <li key={number}>
            <p>{words.submittedBy(number, submitted.name, when(submitted.at))}</p>
            {decided && (
              <p>
                <b>
                  {(decided.decision === 'approve' ? words.approvedBy : words.returnedBy)(
                    decided.by.name,
                    when(decided.by.at),
                  )}
                </b>
                {decided.comment && <q>{decided.comment}</q>}
              </p>
            )}
            {reopened && (
              <p>
                <b>{words.reopenedBy(reopened.by.name, when(reopened.by.at))}</b>
                <q>{reopened.reason}</q>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
