import type { BoardDay } from '@daybook/contract/report-board';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { epochMs, formatDate, formatTime } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { Pill } from '../../shell/pill.tsx';
import { cityOf, useMinute } from '../../time.ts';
import type { BoardSite } from './looks.ts';
import styles from './missing.module.css';
import { useSpan } from './use-span.ts';
import { missingWords } from './words.ts';

/** What of today is still to come or was handed in already: the sites whose business date is not overdue. */
export function ComingUp({ sites }: { sites: readonly BoardSite[] }): ReactElement {
  const words = useWords(missingWords);
  const coming = sites.flatMap((site) => {
    const today = site.days.at(-1);
    const shown = today && !today.overdue && today.standing !== 'closed' && today.standing !== 'not-asked';
    return shown ? [{ site, today }] : [];
  });
  return (
    <section className={styles.card}>
      <header>
        <h2>{words.comingUp}</h2>
        <span>{words.byOwnClock}</span>
      </header>
      {coming.length === 0 && <p className={styles.due}>{words.nothingComing}</p>}
      {coming.map(({ site, today }) => (
        <Coming key={site.id} site={site} today={today} />
      ))}
    </section>
  );
}

function Coming({ site, today }: { site: BoardSite; today: BoardDay }): ReactElement {
  const words = useWords(missingWords);
  const language = useLanguage();
  const now = useMinute();
  const span = useSpan();
  const due = words.dueAt(
    formatDate(language, today.date),
    `${formatTime(site.zone, today.dueAt)} ${cityOf(site.zone)}`,
  );
  const left = epochMs(today.dueAt) - now;
  const filed = today.submittedAt !== null && (today.standing === 'submitted' || today.standing === 'approved');
  return (
    <div className={styles.due}>
      <div className={styles.grow}>
        <h3>
          {site.name}{' '}
          {filed && today.submittedAt !== null ? (
            <Pill
              tone={today.standing === 'approved' ? 'appr' : 'break'}
              glyph={today.standing === 'approved' ? 'approved' : 'submitted'}
            >
              {words.submittedAt(formatTime(site.zone, today.submittedAt))}
            </Pill>
          ) : (
            <Pill tone="out" glyph={today.standing === 'draft' ? 'draft' : 'out'}>
              {words[today.standing]}
            </Pill>
          )}
        </h3>
        <p>
          {due}
          {!filed && left > 0 && `, ${words.within(span(left))}`}.
        </p>
      </div>
    </div>
  );
}
