import type { BoardSite } from '@daybook/contract/clock';
import type { EmployeeId } from '@daybook/contract/ids';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDate, formatTime } from '@daybook/ui/language/format';
import { IconWifiOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Pill } from '../shell/pill.tsx';
import { useMinute } from '../time.ts';
import { attendanceWords } from './attendance-words.ts';
import styles from './board-cards.module.css';
import { byHead, type Shown } from './counts.ts';
import { onAnotherDate } from './other-date.ts';
import { PersonChip } from './person-chip.tsx';
import { clockWords } from './words.ts';

/** The board on a phone: a card a site, with numbers; names when one state is looked at alone. */
export function BoardCards(props: {
  sites: readonly BoardSite[];
  show: Shown | undefined;
  changed: ReadonlySet<EmployeeId>;
  mayLetIn: boolean;
}): ReactElement {
  const { sites, show, changed, mayLetIn } = props;
  const words = useWords(clockWords);
  const seen = show === undefined ? sites : sites.filter((site) => byHead(site)[show].length > 0);
  if (seen.length === 0) return <p className={styles.nobody}>{words.noneShown}</p>;
  return (
    <ul className={styles.cards}>
      {seen.map((site) => (
        <SiteCard key={site.siteId} site={site} sites={sites} show={show} changed={changed} mayLetIn={mayLetIn} />
      ))}
    </ul>
  );
}

function SiteCard(props: {
  site: BoardSite;
  sites: readonly BoardSite[];
  show: Shown | undefined;
  changed: ReadonlySet<EmployeeId>;
  mayLetIn: boolean;
}): ReactElement {
  const { site, show, changed, mayLetIn } = props;
  const words = useWords(clockWords);
  const plan = useWords(attendanceWords);
  const language = useLanguage();
  const now = useMinute();
  const people = byHead(site);
  const present = people.in.length + people.break.length + people['no-out'].length;
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <Link to="/sites/$siteId" params={{ siteId: site.siteId }} className={styles.site} data-row>
          {site.name}
        </Link>
        <span className={styles.of}>{words.of(present, site.entries.length)}</span>
      </div>
      {onAnotherDate(site, props.sites) && (
        <p className={styles.date}>
          {words.otherDate(formatShortDate(language, site.businessDate), formatTime(site.zone, now))}
        </p>
      )}
      {show ? (
        <ul className={styles.people}>
          {people[show].map((entry) => (
            <PersonChip
              key={entry.employeeId}
              entry={entry}
              zone={site.zone}
              changed={changed.has(entry.employeeId)}
              mayLetIn={mayLetIn}
            />
          ))}
        </ul>
      ) : (
        <div className={styles.people}>
          {people.in.length > 0 && (
            <Pill tone="in" glyph="in">
              {words.countIn(people.in.length)}
            </Pill>
          )}
          {people.break.map((entry) => (
            <Pill key={entry.employeeId} tone="break" glyph="break">
              {entry.calledName}
              {entry.since !== null && `, ${formatTime(site.zone, entry.since)}`}
            </Pill>
          ))}
          {people.late.map((entry) => (
            <Pill key={entry.employeeId} tone="late" glyph="late">
              {entry.calledName}, {plan.lateBy(entry.lateMinutes)}
            </Pill>
          ))}
          {people.missing.map((entry) => (
            <Pill key={entry.employeeId} tone="exc" glyph="missing">
              {entry.calledName}
              {entry.planned && `, ${plan.due(formatTime(site.zone, entry.planned.start))}`}
            </Pill>
          ))}
          {people['no-out'].map((entry) => (
            <Pill key={entry.employeeId} tone="exc" glyph="exception">
              {words.noOut(entry.calledName)}
            </Pill>
          ))}
          {present + people.late.length + people.missing.length === 0 && (
            <Pill tone="out" glyph="out">
              {words.countOut(people.out.length)}
            </Pill>
          )}
          {site.kiosks.silentSince !== null && (
            <span className={styles.silent}>
              <IconWifiOff size={15} stroke={1.7} />
              {words.tabletSilent}
            </span>
          )}
        </div>
      )}
    </li>
  );
}
