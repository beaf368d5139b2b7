import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDates, formatShortDate } from '@daybook/ui/language/format';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { daysAfter } from '../../time.ts';
import styles from '../../timesheets/period-switch.module.css';
import { planWords } from './words.ts';

/** The dates that are shown, with arrows to those before and after; they go back to today's. */
export function WeekSwitch(props: {
  from: string;
  to: string;
  /** Days from one to the next. */
  by: number;
  toToday: string;
  choose: (from: string | undefined) => void;
}): ReactElement {
  const words = useWords(planWords);
  const language = useLanguage();
  const { from, to, by } = props;
  return (
    <fieldset className={styles.switch} aria-label={words.dates}>
      <button type="button" data-key="[" aria-label={words.before} onClick={() => props.choose(daysAfter(from, -by))}>
        <IconChevronLeft size={16} stroke={1.7} />
      </button>
      <button
        type="button"
        data-key="t"
        className={styles.dates}
        title={props.toToday}
        onClick={() => props.choose(undefined)}
      >
        {from === to ? formatShortDate(language, from) : formatDates(language, from, to)}
      </button>
      <button type="button" data-key="]" aria-label={words.after} onClick={() => props.choose(daysAfter(from, by))}>
        <IconChevronRight size={16} stroke={1.7} />
      </button>
    </fieldset>
  );
}
