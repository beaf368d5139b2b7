import type { BoardDay, DayStanding } from '@daybook/contract/report-board';
import { Glyph } from '@daybook/ui/glyph';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDate } from '@daybook/ui/language/format';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../../access/use-me.ts';
import { type BoardSite, glyphs } from './looks.ts';
import styles from './matrix.module.css';
import { missingWords } from './words.ts';

/** The sign of a standing: a glyph, or a stroke for what was not asked. */
export function Sign({ standing }: { standing: DayStanding }): ReactElement {
  const glyph = glyphs[standing];
  return glyph ? <Glyph name={glyph} size={14} /> : <span aria-hidden="true">–</span>;
}

/** One date of a site: opens its report, or offers to begin it. */
export function Cell(props: {
  site: BoardSite;
  day: BoardDay;
  open: (site: string, date: string) => void;
}): ReactElement {
  const words = useWords(missingWords);
  const language = useLanguage();
  const mayFile = useMay('reports.file');
  const { site, day } = props;
  const { date, standing, overdue, reportId } = day;
  const state = overdue && standing !== 'missing' ? words.late(words[standing]) : words[standing];
  const label = words.cell(site.name, formatShortDate(language, date), state);
  const look = `${styles.cell} ${styles[standing]} ${overdue ? styles.overdue : ''}`;
  const sign = <Sign standing={standing} />;
  if (reportId)
    return (
      <Link to="/reports/$reportId" params={{ reportId }} className={look} title={label} aria-label={label}>
        {sign}
      </Link>
    );
  if (mayFile && (standing === 'missing' || standing === 'not-due'))
    return (
      <button type="button" className={look} title={label} aria-label={label} onClick={() => props.open(site.id, date)}>
        {sign}
      </button>
    );
  return (
    <span className={look} title={label}>
      {sign}
      <span className="unseen">{label}</span>
    </span>
  );
}
