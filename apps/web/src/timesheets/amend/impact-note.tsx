import type { Impact } from '@daybook/contract/timesheet-edits';
import type { DayView } from '@daybook/contract/timesheets';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import styles from './amend.module.css';
import { impactLines } from './impact-lines.ts';
import { impactWords } from './impact-words.ts';

/** What the changes would come to, before they are made. What was worked out last stays until the next is there. */
export function ImpactNote(props: {
  impact: Impact | undefined;
  /** The sheet's dates as they are. */
  days: readonly DayView[];
  asking: boolean;
}): ReactElement | null {
  const words = useWords(impactWords);
  const language = useLanguage();
  const { impact, asking } = props;
  if (!impact && !asking) return null;
  return (
    <output className={styles.impact} aria-busy={asking} aria-live="polite">
      <b>{words.title}</b>
      {impact ? (
        impactLines(language, impact, props.days).map((line) => <span key={line}>{line}</span>)
      ) : (
        <span>{words.asking}…</span>
      )}
    </output>
  );
}
