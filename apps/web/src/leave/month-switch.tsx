import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatMonth } from '@daybook/ui/language/format';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import styles from '../timesheets/period-switch.module.css';
import { monthOf } from './month.ts';
import { calendarWords } from './words.ts';

/** The month, with arrows to its neighbours; its name goes back to the one that it is. */
export function MonthSwitch(props: {
  month: string | undefined;
  choose: (month: string | undefined) => void;
}): ReactElement {
  const words = useWords(calendarWords);
  const language = useLanguage();
  const { from, before, after } = monthOf(props.month);
  return (
    <fieldset className={styles.switch} aria-label={words.month}>
      <button type="button" data-key="[" aria-label={words.before} onClick={() => props.choose(before)}>
        <IconChevronLeft size={16} stroke={1.7} />
      </button>
      <button
        type="button"
        data-key="t"
        className={styles.dates}
        title={words.toCurrent}
        onClick={() => props.choose(undefined)}
      >
        {formatMonth(language, from)}
      </button>
      <button type="button" data-key="]" aria-label={words.after} onClick={() => props.choose(after)}>
        <IconChevronRight size={16} stroke={1.7} />
      </button>
    </fieldset>
  );
}
