import type { EmployeeId } from '@daybook/contract/ids';
import type { LeaveBalance } from '@daybook/contract/leave';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { leaveAmount, leaveDates } from '@daybook/ui/language/leave-amount';
import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { useMay } from '../access/use-me.ts';
import { trpc } from '../server.ts';
import { Loaded } from '../shell/loaded.tsx';
import { Panel } from '../shell/panel.tsx';
import { AdjustForm } from './adjust-form.tsx';
import { LeavePill } from './leave-pill.tsx';
import styles from './person-panel.module.css';
import { personWords } from './person-words.ts';
import { useAmounts } from './use-amounts.ts';

/** What is left to somebody, by kind and year, and what of it was taken. */
export function PersonPanel(props: { employeeId: EmployeeId; close: () => void }): ReactElement {
  const words = useWords(personWords);
  const { employeeId } = props;
  const person = trpc.directory.employees.get.useQuery({ id: employeeId });
  const [year, setYear] = useState<number>();
  const balances = trpc.roster.leave.balances.useQuery(
    { employeeId, ...(year ? { year } : {}) },
    { placeholderData: (before) => before },
  );
  return (
    <Panel title={person.data?.name ?? words.title} close={props.close}>
      <Loaded of={balances}>
        {({ items }) => {
          const shown = year ?? items[0]?.year;
          if (!shown) return <p className={styles.quiet}>{words.none}</p>;
          return (
            <div className={styles.panel}>
              <div className={styles.year}>
                <Button size="xs" variant="default" aria-label={words.before} onClick={() => setYear(shown - 1)}>
                  <IconChevronLeft size={16} stroke={1.7} />
                </Button>
                <h2>{shown}</h2>
                <Button size="xs" variant="default" aria-label={words.after} onClick={() => setYear(shown + 1)}>
                  <IconChevronRight size={16} stroke={1.7} />
                </Button>
              </div>
              {items.map((balance) => (
                <Balance key={balance.kind.id} balance={balance} />
              ))}
              <Requests employeeId={employeeId} year={shown} />
              <Adjust employeeId={employeeId} balances={items} />
            </div>
          );
        }}
      </Loaded>
    </Panel>
  );
}

function Balance({ balance }: { balance: LeaveBalance }): ReactElement {
  const words = useWords(personWords);
  const language = useLanguage();
  const { kind, granted, adjusted, taken, asked, left } = balance;
  const said = (minutes: number) => leaveAmount(language, minutes, kind.dayMinutes);
  const lines: [string, number][] = [
    [words.granted, granted],
    ...(adjusted === 0 ? [] : ([[words.adjusted, adjusted]] satisfies [string, number][])),
    [words.taken, taken],
    ...(asked === 0 ? [] : ([[words.asked, asked]] satisfies [string, number][])),
  ];
  return (
    <section className={styles.balance}>
      <div className={styles.head}>
        <h3>{kind.name}</h3>
        <b>
          {words.left} {said(left)}
        </b>
      </div>
      <dl>
        {lines.map(([name, minutes]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{said(minutes)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Requests({ employeeId, year }: { employeeId: EmployeeId; year: number }): ReactElement {
  const words = useWords(personWords);
  const language = useLanguage();
  const amount = useAmounts();
  const span = { from: `${year}-01-01`, to: `${year}-12-31` };
  const list = trpc.roster.leave.list.useQuery({ employeeId, ...span, limit: 200 });
  const standing = (list.data?.items ?? []).filter(({ state }) => state === 'asked' || state === 'approved');
  return (
    <section>
      <h3 className={styles.heading}>{words.requests}</h3>
      {standing.length === 0 ? (
        <p className={styles.quiet}>{words.noRequests}</p>
      ) : (
        <ul className={styles.requests}>
          {standing.map(({ id, kind, state, ...leave }) => (
            <li key={id}>
              <span>
                {leaveDates(language, leave)}
                <small>
                  {kind.name} · {amount(kind.id, leave.minutes)}
                </small>
              </span>
              <LeavePill state={state} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Adjust(props: { employeeId: EmployeeId; balances: readonly LeaveBalance[] }): ReactElement | null {
  const words = useWords(personWords);
  const mayChange = useMay('leave.change');
  const [open, setOpen] = useState(false);
  if (!mayChange || props.balances.length === 0) return null;
  if (open) return <AdjustForm {...props} close={() => setOpen(false)} />;
  return (
    <Button variant="default" className={styles.way ?? ''} onClick={() => setOpen(true)}>
      {words.adjust}
    </Button>
  );
}
