import type { ReportDue } from '@daybook/contract/report-board';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { epochMs, formatDate, formatTime } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { useServerNow } from '../time.ts';
import styles from './report-reminder.module.css';
import { reportReminderWords } from './report-reminder-words.ts';

/** That the day's report is to be handed in soon, or should have been. The tablet knows the time before it asks again. */
export function ReportReminder({ due, zone }: { due: ReportDue; zone: string }): ReactElement {
  const words = useWords(reportReminderWords);
  const language = useLanguage();
  const overdue = useServerNow(60_000) >= epochMs(due.dueAt);
  const day = formatDate(language, due.businessDate);
  return (
    <p className={`${styles.note} ${overdue ? styles.overdue : ''}`} role="status">
      {overdue ? words.overdue(day) : words.due(formatTime(zone, due.dueAt))}
    </p>
  );
}
