import type { PeriodInput } from '@daybook/contract/timesheets';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDates } from '@daybook/ui/language/format';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import styles from './period-switch.module.css';
import { periodWords } from './period-words.ts';
import type { Shown } from './use-period.ts';

/** The pay period, with arrows to its neighbours; its dates go back to the one that runs. */
export function PeriodSwitch(props: { shown: Shown; choose: (period: PeriodInput | undefined) => void }): ReactElement {
  const words = useWords(periodWords);
  const language = useLanguage();
  const { period, before, after, today, current } = props.shown;
  return (
    <fieldset className={styles.switch} aria-label={words.period}>
      <button type="button" data-key="[" aria-label={words.before} onClick={() => props.choose(before)}>
        <IconChevronLeft size={16} stroke={1.7} />
      </button>
      <button
        type="button"
        data-key="t"
        className={styles.dates}
        title={current ? undefined : words.toCurrent}
        onClick={() => props.choose(undefined)}
      >
        {formatDates(language, period.from, period.to)}
      </button>
      <button
        type="button"
        data-key="]"
        aria-label={words.after}
        disabled={after.from > today}
        onClick={() => props.choose(after)}
      >
        <IconChevronRight size={16} stroke={1.7} />
      </button>
    </fieldset>
  );
}
