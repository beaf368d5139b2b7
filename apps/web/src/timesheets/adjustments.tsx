import type { Figures, Timesheet } from '@daybook/contract/timesheets';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDate, formatShortDay, formatTime } from '@daybook/ui/language/format';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { punchNames } from '../clock/punch-names.ts';
import { adjustmentWords } from './adjustments-words.ts';
import { minutesOf } from './buckets.ts';
import styles from './person.module.css';
import { useHours } from './use-hours.ts';

/** What locked periods lack or have too much of, and the punches that came too late for them. */
export function Adjustments({ sheet }: { sheet: Timesheet }): ReactElement | null {
  const words = useWords(adjustmentWords);
  const language = useLanguage();
  const hours = useHours();
  const { adjustments, employee, site } = sheet;
  if (adjustments.length === 0) return null;
  const said = (of: Figures) => words.figures(hours(of.regular), hours(minutesOf('overtime', of) + of.doubleTime));
  return (
    <section className={styles.section}>
      <h2>{words.title}</h2>
      <p className={styles.quiet}>{words.text}</p>
      <table className={styles.lines}>
        <thead>
          <tr>
            <th scope="col">{words.date}</th>
            <th scope="col">{words.was}</th>
            <th scope="col">{words.is}</th>
            <th scope="col">{words.because}</th>
          </tr>
        </thead>
        <tbody>
          {adjustments.map(({ lockId, date, was, is, causes }) => (
            <tr key={`${lockId} ${date}`}>
              <td>
                <Link
                  to="/timesheets/$employeeId"
                  params={{ employeeId: employee.id }}
                  search={{ from: date, day: date, why: 'day' }}
                >
                  {formatShortDate(language, date)}
                </Link>
              </td>
              <td>{said(was)}</td>
              <td>{said(is)}</td>
              <td>
                {causes.map(({ punchId, kind, at, recordedAt }) => (
                  <div key={punchId}>
                    {words.came(
                      punchNames[language][kind],
                      formatTime(site.zone, at),
                      formatShortDay(language, site.zone, recordedAt),
                    )}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
