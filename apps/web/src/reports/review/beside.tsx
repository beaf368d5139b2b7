import type { ReportView } from '@daybook/contract/reports';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatHours, formatLongDate, formatShortDate, formatWeekday } from '@daybook/ui/language/format';
import { formatMoney } from '@daybook/ui/language/money';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { trpc } from '../../server.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { offText } from '../amount-text.ts';
import styles from './beside.module.css';
import side from './side.module.css';
import { VarianceBars } from './variance-bars.tsx';
import { reviewWords } from './words.ts';

const minute = 60_000;

/** What the report is looked at beside: the drawer of two weeks, and the last four same weekdays. */
export function Beside({ view }: { view: ReportView }): ReactElement {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const beside = trpc.reports.beside.useQuery({ id: view.id });
  const money = (minor: number) => formatMoney(language, view.currency, minor);
  return (
    <Loaded of={beside}>
      {({ variances, sameWeekdays }) => (
        <>
          {view.sees === 'expected' && (
            <section>
              <h2>{words.twoWeeks}</h2>
              {variances.length === 0 ? (
                <p className={side.quiet}>{words.noVariances}</p>
              ) : (
                <>
                  <VarianceBars
                    variances={variances}
                    limit={view.cash.limit}
                    currency={view.currency}
                    date={view.businessDate}
                  />
                  <p className={side.quiet}>{passed()}</p>
                </>
              )}
            </section>
          )}
          <section>
            <h2>{words.sameDays(formatWeekday(language, view.businessDate))}</h2>
            {sameWeekdays.length === 0 ? (
              <p className={side.quiet}>{words.noSameDays}</p>
            ) : (
              <table className={styles.days}>
                <thead>
                  <tr>
                    <th>{words.date}</th>
                    <th>{words.takings}</th>
                    <th>{words.varianceHead}</th>
                    <th>{words.hours}</th>
                  </tr>
                </thead>
                <tbody>
                  {sameWeekdays.map(({ date, reportId, takings, variance, workedMinutes }) => (
                    <tr key={reportId}>
                      <th scope="row">
                        <Link to="/reports/$reportId" params={{ reportId }}>
                          {formatShortDate(language, date)}
                        </Link>
                      </th>
                      <td>{money(takings)}</td>
                      <td>{variance === null ? '' : offText(language, variance, view.currency)}</td>
                      <td>{formatHours(language, workedMinutes * minute)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </section>
        </>
      )}
    </Loaded>
  );

  function passed(): string {
    if (view.sees !== 'expected' || !beside.data) return '';
    const { limit } = view.cash;
    const over = beside.data.variances.filter(
      ({ date, variance }) => date < view.businessDate && Math.abs(variance) > limit,
    );
    const last = over.at(-1);
    if (!last) return words.limitNever;
    const date = formatLongDate(language, last.date);
    return over.length === 1 ? words.limitOnce(date) : words.limitOften(over.length, date);
  }
}
