import { useWords } from '@daybook/ui/language/current';
import { lazy, type ReactElement, Suspense } from 'react';
import { LinkButton } from '../../shell/link-button.tsx';
import { Message } from '../../shell/message.tsx';
import { RowsLoading } from '../../shell/rows-loading.tsx';
import { DayList } from './day-list.tsx';
import styles from './grid.module.css';
import { Grid } from './grid.tsx';
import type { Shown } from './shown-dates.ts';
import type { PlanProps } from './use-deeds.ts';
import { planWords } from './words.ts';

const DayGrid = lazy(() => import('./day/day-grid.tsx').then((file) => ({ default: file.DayGrid })));

/** The roster as it is looked at: dates side by side, one date with its hours, or on a phone a list. */
export function Plan(props: PlanProps & { shown: Shown; phone: boolean; date: string | undefined }): ReactElement {
  const words = useWords(planWords);
  const { shown, phone, ...plan } = props;
  const { roster } = plan;
  const [first = ''] = shown.dates;
  if (roster.people.length === 0) {
    return (
      <Message title={words.title} text={words.noPeople}>
        <LinkButton to="/employees">{words.toPeople}</LinkButton>
      </Message>
    );
  }
  if (phone) return <DayList {...plan} dates={shown.dates} />;
  if (shown.view !== 'day') {
    return (
      <>
        <Chips singles={plan.singles} empty={roster.shifts.length === 0 ? words.noShifts : undefined} />
        <Grid {...plan} dates={shown.dates} />
      </>
    );
  }
  // Another week is on its way, and what is there says nothing of this date.
  if (!roster.days.some(({ date }) => date === first)) return <RowsLoading height={40} />;
  return (
    <Suspense fallback={<RowsLoading height={40} />}>
      <Chips singles={plan.singles} empty={undefined} />
      <DayGrid {...plan} date={first} />
    </Suspense>
  );
}

/** What may be placed by a digit, and that nothing is planned yet. */
function Chips(props: { singles: PlanProps['singles']; empty: string | undefined }): ReactElement | null {
  const { singles, empty } = props;
  if (singles.length === 0 && !empty) return null;
  return (
    <div className={styles.chips}>
      {empty && <span>{empty}</span>}
      {singles.map(({ id, name, entries: [entry] }, n) => (
        <span key={id} className={styles.chip}>
          <kbd>{n + 1}</kbd> {name} {entry?.starts}–{entry?.ends}
        </span>
      ))}
    </div>
  );
}
