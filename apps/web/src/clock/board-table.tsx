import type { BoardEntry, BoardSite } from '@daybook/contract/clock';
import type { EmployeeId } from '@daybook/contract/ids';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDate, formatTime } from '@daybook/ui/language/format';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMinute } from '../time.ts';
import { attendanceWords } from './attendance-words.ts';
import styles from './board-table.module.css';
import { byHead, type Shown } from './counts.ts';
import { onAnotherDate } from './other-date.ts';
import { PersonChip } from './person-chip.tsx';
import { Pips } from './pips.tsx';
import { TabletState } from './tablet-state.tsx';
import { clockWords } from './words.ts';

interface Asked {
  sites: readonly BoardSite[];
  show: Shown | undefined;
  changed: ReadonlySet<EmployeeId>;
  mayLetIn: boolean;
}

/** A row a site. Rows keep their places: nothing moves under the pointer. */
export function BoardTable({ sites, show, changed, mayLetIn }: Asked): ReactElement {
  const words = useWords(clockWords);
  const plan = useWords(attendanceWords);
  const seen = show === undefined ? sites : sites.filter((site) => byHead(site)[show].length > 0);
  const heads: Shown[] = show === undefined ? ['in', 'break', 'late', 'out'] : [show];
  const titles: Record<Shown, string> = {
    in: words.inHead,
    break: words.breakHead,
    late: show === undefined ? plan.lateHead : plan.late,
    missing: plan.missing,
    'no-out': words.noOutHead,
    out: words.outHead,
  };
  if (seen.length === 0) return <p className={styles.nobody}>{words.noneShown}</p>;
  return (
    <table className={styles.board}>
      <thead>
        <tr>
          <th>{words.siteHead}</th>
          {heads.map((head) => (
            <th key={head} className={`${styles[head]} ${isWide(head, heads) ? styles.wide : ''}`}>
              {titles[head]}
            </th>
          ))}
          <th className={styles.tablet}>{words.tabletHead}</th>
        </tr>
      </thead>
      <tbody>
        {seen.map((site) => (
          <SiteRow key={site.siteId} site={site} sites={sites} heads={heads} changed={changed} mayLetIn={mayLetIn} />
        ))}
      </tbody>
    </table>
  );
}

function SiteRow(props: {
  site: BoardSite;
  sites: readonly BoardSite[];
  heads: readonly Shown[];
  changed: ReadonlySet<EmployeeId>;
  mayLetIn: boolean;
}): ReactElement {
  const { site, heads, changed, mayLetIn } = props;
  const words = useWords(clockWords);
  const language = useLanguage();
  const now = useMinute();
  const people = byHead(site);
  const present = people.in.length + people.break.length + people['no-out'].length;
  const listed = (head: Shown): BoardEntry[] => {
    if (heads.length === 1) return people[head];
    // A missing out is somebody who, as far as Daybook knows, is in.
    if (head === 'in') return [...people['no-out'], ...people.in];
    return head === 'late' ? [...people.missing, ...people.late] : people[head];
  };
  return (
    <tr>
      <th scope="row">
        <Link to="/sites/$siteId" params={{ siteId: site.siteId }} className={styles.site} data-row>
          {site.name}
        </Link>
        <span className={styles.of}>
          <span>{words.of(present, site.entries.length)}</span>
          <Pips people={people} />
        </span>
        {onAnotherDate(site, props.sites) && (
          <span className={styles.date}>
            {words.otherDate(formatShortDate(language, site.businessDate), formatTime(site.zone, now))}
          </span>
        )}
      </th>
      {heads.map((head) => {
        const entries = listed(head);
        return (
          <td key={head} className={isWide(head, heads) ? styles.wide : undefined}>
            {entries.length === 0 ? (
              <span className={styles.none}>{words.none}</span>
            ) : (
              <ul className={styles.chips}>
                {entries.map((entry) => (
                  <PersonChip
                    key={entry.employeeId}
                    entry={entry}
                    zone={site.zone}
                    changed={changed.has(entry.employeeId)}
                    mayLetIn={mayLetIn}
                  />
                ))}
              </ul>
            )}
          </td>
        );
      })}
      <td>
        <TabletState site={site} />
      </td>
    </tr>
  );
}

/** Where there is little room, who is out goes first, unless they were asked for. */
function isWide(head: Shown, among: readonly Shown[]): boolean {
  return head === 'out' && among.length > 1;
}
