import type { EmployeeId } from '@daybook/contract/ids';
import type { LeaveView } from '@daybook/contract/leave';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDate, formatShortDay, formatTime } from '@daybook/ui/language/format';
import { leaveDates } from '@daybook/ui/language/leave-amount';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useMay, useMe } from '../access/use-me.ts';
import { trpc } from '../server.ts';
import { Facts } from '../shell/facts.tsx';
import { ownZone } from '../time.ts';
import { DecideLeave } from './decide-leave.tsx';
import styles from './leave-detail.module.css';
import { LeavePill } from './leave-pill.tsx';
import { useAmounts } from './use-amounts.ts';
import { detailWords, leaveWords } from './words.ts';

/** More dates than these are not listed one by one. */
const listed = 10;

/** A request with what whoever decides has to know, and the answer. `keys`: whether digits choose it. */
export function LeaveDetail(props: {
  leave: LeaveView;
  done: () => void;
  openPerson: (id: EmployeeId) => void;
  keys?: boolean;
}): ReactElement {
  const words = useWords(detailWords);
  const states = useWords(leaveWords);
  const language = useLanguage();
  const amount = useAmounts();
  const me = useMe();
  const mayDecide = useMay('leave.decide');
  const { leave } = props;
  const { employee, kind, state, decided } = leave;
  const own = me.account.employeeId === employee.id;
  const much = amount(kind.id, leave.minutes);
  const at = (moment: string) => `${formatShortDay(language, ownZone(), moment)}, ${formatTime(ownZone(), moment)}`;
  const asked = { employee: words.askedAt, kiosk: words.askedAtKiosk, manager: words.entered }[leave.askedBy];
  const open = state === 'asked' || state === 'approved';
  const away = useAway(leave);
  return (
    <article className={styles.detail}>
      <div className={styles.head}>
        <LeavePill state={state} />
        <span className={styles.quiet}>{asked(at(leave.askedAt))}</span>
      </div>
      <h2 className={styles.title}>
        {state === 'asked'
          ? words.question(employee.calledName, much, kind.name)
          : words.fact(employee.calledName, much, kind.name)}
      </h2>
      {leave.note && <p className={styles.note}>“{leave.note}”</p>}
      {decided && (
        <p className={styles.quiet}>
          {words.decided(states[state], decided.by, at(decided.at))}
          {decided.reason && <span className={styles.reason}>“{decided.reason}”</span>}
        </p>
      )}
      <div className={styles.facts}>
        <Facts facts={factsOf(leave)} />
      </div>
      <Button variant="default" size="xs" className={styles.way ?? ''} onClick={() => props.openPerson(employee.id)}>
        {words.balances(employee.calledName)}
      </Button>
      {mayDecide && open && !own && (
        <DecideLeave leave={leave} amount={much} done={props.done} keys={props.keys ?? false} />
      )}
      {mayDecide && open && own && <p className={styles.quiet}>{words.own}</p>}
    </article>
  );

  function factsOf({ days, shifts, balanceAfter, from, starts }: LeaveView): [string, string][] {
    const dates =
      days.length > listed || starts !== null
        ? leaveDates(language, leave)
        : days.map(({ date }) => formatShortDate(language, date)).join(' · ');
    const year = (days[0]?.date ?? from).slice(0, 4);
    const left = amount(kind.id, balanceAfter ?? 0);
    const after =
      balanceAfter === null
        ? words.noBalance
        : balanceAfter < 0
          ? words.overdrawn(left, year)
          : words.leftOf(left, year);
    return [
      [words.dates, dates],
      [words.paid, kind.paid ? words.isPaid : words.isUnpaid],
      [words.shifts, shifts === 0 ? words.noShifts : words.shiftCount(shifts)],
      ...(open ? ([[words.left, after]] satisfies [string, string][]) : []),
      [words.away, away],
    ];
  }
}

/** Who else of the site is away on these dates, or has asked to be. */
function useAway({ id, from, to, employee, site }: LeaveView): string {
  const words = useWords(detailWords);
  const language = useLanguage();
  const found = trpc.roster.leave.list.useQuery({ state: 'approved', from, to, limit: 200 });
  const others = (found.data?.items ?? []).filter(
    (one) => one.id !== id && one.employee.id !== employee.id && one.site.id === site.id,
  );
  if (!found.data) return '…';
  if (others.length === 0) return words.nobodyAway;
  return others.map((one) => words.awayOn(one.employee.calledName, leaveDates(language, one))).join(' · ');
}
