import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDate, formatWeekdayShort } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { Cell, Sign } from './cell.tsx';
import { type BoardSite, legend } from './looks.ts';
import styles from './matrix.module.css';
import { missingWords } from './words.ts';

/** Two weeks of every site at a glance; on a phone each site's weeks stand below its name. */
export function Matrix(props: {
  sites: readonly BoardSite[];
  open: (site: string, date: string) => void;
}): ReactElement {
  const words = useWords(missingWords);
  const language = useLanguage();
  const { sites, open } = props;
  const dates = [...new Set(sites.flatMap(({ days }) => days.map(({ date }) => date)))].toSorted();
  const todays = new Set(sites.map(({ today }) => today));
  return (
    <section className={styles.part}>
      <header className={styles.head}>
        <h2>{words.twoWeeks}</h2>
        <ul className={styles.legend} aria-label={words.legend}>
          {legend.map((standing) => (
            <li key={standing}>
              <i className={`${styles.sign} ${styles[standing]}`}>
                <Sign standing={standing} />
              </i>
              {words[standing]}
            </li>
          ))}
        </ul>
      </header>
      <table className={styles.matrix} aria-label={words.twoWeeks}>
        <thead>
          <tr>
            <th scope="col">{words.site}</th>
            {dates.map((date) => (
              <th key={date} scope="col" aria-label={formatShortDate(language, date)}>
                <span>{formatWeekdayShort(language, date).slice(0, 1)}</span>
                <b data-today={todays.has(date) || undefined}>{Number(date.slice(8))}</b>
              </th>
            ))}
            <th scope="col">{words.onTime}</th>
          </tr>
        </thead>
        <tbody>
          {sites.map((site) => (
            <tr key={site.id}>
              <th scope="row">{site.name}</th>
              {dates.map((date) => {
                const day = site.days.find((one) => one.date === date);
                return (
                  <td key={date} data-day={Number(date.slice(8))} data-none={!day || undefined}>
                    {day && <Cell site={site} day={day} open={open} />}
                  </td>
                );
              })}
              <td className={styles.onTime} data-name={words.onTime}>
                {words.of(site.onTime, site.due)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
