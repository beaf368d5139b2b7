import { refusedBy } from '@daybook/client';
import type { PeriodInput, Timesheet } from '@daybook/contract/timesheets';
import { Avatar } from '@daybook/ui/avatar';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDates } from '@daybook/ui/language/format';
import { IconArrowLeft } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { trpc } from '../server.ts';
import { Bar, BarEnd } from '../shell/bar.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { Message } from '../shell/message.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { Adjustments } from './adjustments.tsx';
import { DayTable } from './day-table.tsx';
import { PdfButton } from './export/pdf-button.tsx';
import { Notes } from './notes.tsx';
import { PayLines } from './pay-lines.tsx';
import { PeriodSwitch } from './period-switch.tsx';
import styles from './person.module.css';
import { PersonDeeds } from './person-deeds.tsx';
import { personWords } from './person-words.ts';
import { PrintButton } from './print-button.tsx';
import { Requests } from './requests.tsx';
import { stateOfSheet } from './sheet-state.ts';
import { type Open, Side } from './side.tsx';
import { StatePill } from './state-pill.tsx';
import { SumsOfPeriod } from './sums.tsx';
import { type Shown, usePeriod } from './use-period.ts';
import { usePersonKeys } from './use-person-keys.ts';
import { Waiting } from './waiting.tsx';

const route = getRouteApi('/inside/timesheets/$employeeId');

/** One person's pay period: by day, why, and what is decided about it. */
export function Person(): ReactElement {
  const { employeeId } = route.useParams();
  const { from, to } = route.useSearch();
  const periods = usePeriod({ employeeId }, { from, to });
  if (periods.error && refusedBy(periods.error).reason === 'not-found') return <NotFound />;
  return <Loaded of={periods}>{(shown) => <OfPeriod key={employeeId} shown={shown} />}</Loaded>;
}

function OfPeriod({ shown }: { shown: Shown }): ReactElement {
  const { employeeId } = route.useParams();
  const navigate = route.useNavigate();
  const sheet = trpc.timesheets.get.useQuery(
    { employeeId, period: shown.period },
    { placeholderData: (before) => before },
  );
  const choose = (to: PeriodInput | undefined) => void navigate({ search: to ?? {}, replace: true });
  if (sheet.error && refusedBy(sheet.error).reason === 'not-found') return <NotFound />;
  return <Loaded of={sheet}>{(data) => <Sheet sheet={data} shown={shown} choose={choose} />}</Loaded>;
}

function Sheet(props: {
  sheet: Timesheet;
  shown: Shown;
  choose: (period: PeriodInput | undefined) => void;
}): ReactElement {
  const words = useWords(personWords);
  const language = useLanguage();
  const { day, why, amend } = route.useSearch();
  const navigate = route.useNavigate();
  const { sheet, shown } = props;
  const { employee, site, period, pay, rules } = sheet;
  const open: Open | undefined =
    day === undefined
      ? undefined
      : amend && sheet.may.amend
        ? { date: day, what: 'amend' }
        : { date: day, what: why ?? 'day' };
  const show = (to: Open | undefined) =>
    void navigate({
      search: ({ from, to: until }) => ({
        from,
        to: until,
        ...(to && { day: to.date }),
        ...(to && (to.what === 'amend' ? { amend: true } : { why: to.what })),
      }),
      replace: true,
    });
  const explain = ({ date, focus }: { date: string; focus: Exclude<Open['what'], 'amend'> }) =>
    show({ date, what: focus });
  const toAmend = sheet.may.amend ? (date: string) => show({ date, what: 'amend' }) : undefined;
  usePersonKeys({
    why: explain,
    close: open ? () => show(open.what === 'amend' ? { date: open.date, what: 'day' } : undefined) : undefined,
  });
  const asked = open && { date: open.date, focus: open.what === 'amend' ? ('day' as const) : open.what };
  const nothing = sheet.days.every(({ state }) => state === 'empty') && sheet.totals.worked === 0;
  return (
    <>
      <Bar
        title={employee.name}
        before={
          <>
            <Link to="/timesheets" search={period} className={styles.back} aria-label={words.back} data-print="no">
              <IconArrowLeft size={18} stroke={1.7} />
            </Link>
            <Avatar id={employee.id} name={employee.name} size={30} />
          </>
        }
      >
        <span className={styles.where}>{site.name}</span>
        <PeriodSwitch shown={shown} choose={props.choose} />
        <BarEnd>
          <span className={styles.stands}>
            <StatePill state={stateOfSheet(sheet)} />
          </span>
          <span data-print="no" className={styles.print}>
            <PrintButton />
          </span>
          <PdfButton employeeId={employee.id} period={period} />
          <PersonDeeds sheet={sheet} />
        </BarEnd>
      </Bar>
      <Side sheet={sheet} open={open} show={show}>
        <p data-print="only" className={styles.paper}>
          {words.paper(employee.name, employee.number, site.name)}. {formatDates(language, period.from, period.to)}.{' '}
          {rules.id && words.byRules(rules.name, rules.version)}
        </p>
        <div className={styles.head}>
          <SumsOfPeriod sheet={sheet} />
          <Waiting sheet={sheet} amend={(date) => show({ date, what: 'amend' })} />
        </div>
        <Notes sheet={sheet} />
        <Requests sheet={sheet} date={undefined} />
        {nothing && <Message title={words.nothing} text={words.nothingText} />}
        <DayTable sheet={sheet} asked={asked} why={explain} amend={toAmend} today={shown.today} />
        {pay && <PayLines pay={pay} />}
        <Adjustments sheet={sheet} />
        <div className={styles.signatures} data-print="only">
          <p>{words.signEmployee}</p>
          <p>{words.signManager}</p>
        </div>
      </Side>
    </>
  );
}
