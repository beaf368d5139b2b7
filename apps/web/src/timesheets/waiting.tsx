import { type DayView, decides, type Timesheet } from '@daybook/contract/timesheets';
import { Glyph } from '@daybook/ui/glyph';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDayOfMonth } from '@daybook/ui/language/format';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../access/use-me.ts';
import { trpc } from '../server.ts';
import styles from './person.module.css';
import { personWords, waitsFor } from './person-words.ts';
import { onlyRuns } from './sheet-state.ts';

/** Which day waits for a decision, and the way there. */
export function Waiting({ sheet, amend }: { sheet: Timesheet; amend: (date: string) => void }): ReactElement | null {
  const words = useWords(personWords);
  const language = useLanguage();
  const open = sheet.days.filter(({ state }) => state === 'to-decide');
  const waiting = open.filter(({ flags }) => !onlyRuns(flags));
  const first = waiting[0] ?? open[0];
  const flag =
    first?.flags.find((one) => decides.includes(one) && one !== 'still-running') ??
    first?.flags.find((one) => decides.includes(one));
  const sentence = flag && waitsFor[language][flag];
  if (!first || !sentence) return null;
  return (
    <div className={waiting.length > 0 ? styles.waiting : styles.running} data-print="no">
      <Glyph name={flag === 'missing-out' ? 'missing' : flag === 'still-running' ? 'in' : 'exception'} />
      <p>
        {sentence(formatDayOfMonth(language, first.date), sheet.employee.calledName)}{' '}
        {flag !== 'still-running' && <Way sheet={sheet} day={first} amend={amend} />}
        {waiting.length > 1 && <span> {words.moreDays(waiting.length - 1)}</span>}
      </p>
    </div>
  );
}

/** To the exception about it, for who may see those; else to the punches of the day. */
function Way(props: { sheet: Timesheet; day: DayView; amend: (date: string) => void }): ReactElement | null {
  const words = useWords(personWords);
  const { sheet, day, amend } = props;
  const maySee = useMay('exceptions.see');
  const exceptions = trpc.exceptions.list.useQuery(
    { view: 'open', siteId: day.periods[0]?.siteId ?? sheet.site.id, limit: 200 },
    { enabled: maySee },
  );
  const about = exceptions.data?.items.find(
    ({ employee, businessDate }) => employee?.id === sheet.employee.id && businessDate === day.date,
  );
  if (about) {
    return (
      <Link to="/exceptions" search={{ open: about.id }} className={styles.way}>
        {words.decide}
      </Link>
    );
  }
  if (!sheet.may.amend || exceptions.isLoading) return null;
  return (
    <button type="button" className={styles.way} onClick={() => amend(day.date)}>
      {words.amend}
    </button>
  );
}
