import type { BoardDay } from '@daybook/contract/report-board';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { epochMs, formatDate, formatList, formatShortDate, formatTime } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useMay } from '../../access/use-me.ts';
import { LinkButton } from '../../shell/link-button.tsx';
import { Pill } from '../../shell/pill.tsx';
import { cityOf, useMinute } from '../../time.ts';
import type { BoardSite } from './looks.ts';
import styles from './missing.module.css';
import { useSpan } from './use-span.ts';
import { missingWords } from './words.ts';

/** More dates than these are counted: all of them stand in the two weeks below. */
const mostNamed = 3;

/** Sites with a report that was due and is not handed in: the last one, and which others. */
export function Overdue(props: {
  sites: readonly BoardSite[];
  open: (site: string, date: string) => void;
}): ReactElement {
  const words = useWords(missingWords);
  const late = props.sites.flatMap((site) => {
    const days = site.days.filter(({ overdue }) => overdue).toReversed();
    const [last, ...others] = days;
    return last ? [{ site, last, others }] : [];
  });
  const reports = late.reduce((sum, { others }) => sum + 1 + others.length, 0);
  return (
    <section className={styles.card}>
      <header>
        <h2>{words.overdue}</h2>
        {reports > 0 && <span>{words.overdueCount(reports, late.length)}</span>}
      </header>
      {late.length === 0 && <p className={styles.due}>{words.nothingOverdue}</p>}
      {late.map(({ site, last, others }) => (
        <Late key={site.id} site={site} last={last} others={others} open={props.open} />
      ))}
    </section>
  );
}

function Late(props: {
  site: BoardSite;
  last: BoardDay;
  others: readonly BoardDay[];
  open: (site: string, date: string) => void;
}): ReactElement {
  const words = useWords(missingWords);
  const language = useLanguage();
  const now = useMinute();
  const span = useSpan();
  const mayFile = useMay('reports.file');
  const { site, last, others } = props;
  const also = () => {
    const dates = others.map(({ date }) => formatShortDate(language, date));
    const first = dates.at(-1);
    if (first === undefined) return null;
    if (dates.length > mostNamed) return words.alsoSince(dates.length, first);
    return dates.length === 1 ? words.alsoOne(first) : words.alsoMany(formatList(language, dates.toReversed()));
  };
  const due = `${formatTime(site.zone, last.dueAt)} ${cityOf(site.zone)}`;
  const label = words.openOf(site.name, formatShortDate(language, last.date));
  return (
    <div className={styles.due}>
      <div className={styles.grow}>
        <h3>
          {site.name}{' '}
          {last.standing === 'missing' ? (
            <Pill tone="exc" glyph="missing">
              {words.nothingStarted}
            </Pill>
          ) : (
            <Pill
              tone={last.standing === 'returned' ? 'late' : 'out'}
              glyph={last.standing === 'returned' ? 'returned' : 'draft'}
            >
              {last.standing === 'returned' ? words.returned : words.draftStarted}
            </Pill>
          )}
        </h3>
        <p className={last.standing === 'missing' ? styles.red : ''}>
          {words.dueAt(formatDate(language, last.date), due)}, {words.ago(span(now - epochMs(last.dueAt)))}.{' '}
          {last.saved && `${words.savedBy(last.saved.by, formatTime(site.zone, last.saved.at))} `}
          {also()}
        </p>
      </div>
      {last.reportId ? (
        <LinkButton variant="default" to="/reports/$reportId" params={{ reportId: last.reportId }} aria-label={label}>
          {words.open}
        </LinkButton>
      ) : (
        mayFile && (
          <Button variant="default" aria-label={label} onClick={() => props.open(site.id, last.date)}>
            {words.open}
          </Button>
        )
      )}
    </div>
  );
}
