import type { BoardSite } from '@daybook/contract/clock';
import { useLanguage } from '@daybook/ui/language/current';
import { formatTime, formatWeekday } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { cityOf, useMinute } from '../time.ts';
import { onAnotherDate } from './other-date.ts';
import styles from './site-clocks.module.css';

/** The clock of each zone in which there is a site; a zone on another date says its day. */
export function SiteClocks({ sites }: { sites: readonly Pick<BoardSite, 'zone' | 'businessDate'>[] }): ReactElement {
  const language = useLanguage();
  const now = useMinute();
  const firsts = sites.filter((site, at) => sites.findIndex(({ zone }) => zone === site.zone) === at);
  return (
    <ul className={styles.clocks}>
      {firsts.map((site) => (
        <li key={site.zone}>
          {cityOf(site.zone)} <b>{formatTime(site.zone, now)}</b>
          {onAnotherDate(site, sites) && ` ${formatWeekday(language, site.businessDate)}`}
        </li>
      ))}
    </ul>
  );
}
