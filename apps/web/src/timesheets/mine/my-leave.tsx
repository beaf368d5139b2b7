import type { EmployeeId } from '@daybook/contract/ids';
import type { LeaveBalance, LeaveView } from '@daybook/contract/leave';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { leaveAmount, leaveDates } from '@daybook/ui/language/leave-amount';
import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { Confirm } from '../../form/confirm.tsx';
import { LeavePill } from '../../leave/leave-pill.tsx';
import { LeaveRequestForm } from '../../leave/request-form.tsx';
import { useAmounts } from '../../leave/use-amounts.ts';
import { answers, server, trpc } from '../../server.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { Panel } from '../../shell/panel.tsx';
import { toast } from '../../shell/toast.ts';
import styles from './ahead.module.css';
import { myLeaveWords } from './ahead-words.ts';

/** What is left of the person's leave, a way to ask for some, and what became of what was asked. */
export function MyLeave({ employeeId }: { employeeId: EmployeeId }): ReactElement {
  const words = useWords(myLeaveWords);
  const balances = trpc.roster.leave.balances.useQuery({ employeeId });
  const mine = trpc.roster.leave.mine.useQuery();
  const [asking, setAsking] = useState(false);
  return (
    <section className={styles.part} aria-label={words.title}>
      <div className={styles.head}>
        <h2>{words.title}</h2>
        <Button variant="default" onClick={() => setAsking(true)}>
          {words.ask}
        </Button>
      </div>
      <Loaded of={balances}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.none}>{words.noBalances}</p>
          ) : (
            <ul className={styles.list}>
              {items.map((balance) => (
                <Balance key={balance.kind.id} balance={balance} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <h3 className={styles.week}>{words.requests}</h3>
      <Loaded of={mine}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.none}>{words.none}</p>
          ) : (
            <ul className={styles.list}>
              {items.map((leave) => (
                <Request key={leave.id} leave={leave} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {asking && (
        <Panel title={words.ask} close={() => setAsking(false)}>
          <div className={styles.panel}>
            <LeaveRequestForm employeeId={employeeId} onDone={() => setAsking(false)} />
          </div>
        </Panel>
      )}
    </section>
  );
}

function Balance({ balance }: { balance: LeaveBalance }): ReactElement {
  const words = useWords(myLeaveWords);
  const language = useLanguage();
  const { kind, left, asked, year } = balance;
  const said = (minutes: number) => leaveAmount(language, minutes, kind.dayMinutes);
  return (
    <li>
      <div>
        <p>{kind.name}</p>
        <p className={styles.quiet}>
          {[String(year), asked > 0 ? words.waiting(said(asked)) : ''].filter(Boolean).join(' · ')}
        </p>
      </div>
      <span className={styles.times}>{words.left(said(left))}</span>
    </li>
  );
}

function Request({ leave }: { leave: LeaveView }): ReactElement {
  const { id, version, kind, minutes, state, decided } = leave;
  const words = useWords(myLeaveWords);
  const language = useLanguage();
  const amount = useAmounts();
  const [withdrawing, setWithdrawing] = useState(false);
  const dates = leaveDates(language, leave);
  return (
    <li className={styles.stack}>
      <div>
        <p>{dates}</p>
        <p className={styles.quiet}>
          {kind.name} · {amount(kind.id, minutes)}
        </p>
        {decided?.reason && <p className={styles.quiet}>{words.said(decided.by, decided.reason)}</p>}
      </div>
      <LeavePill state={state} />
      {(state === 'asked' || state === 'approved') && (
        <Button variant="default" size="xs" aria-label={words.withdrawOf(dates)} onClick={() => setWithdrawing(true)}>
          {words.withdraw}
        </Button>
      )}
      {withdrawing && (
        <Confirm
          title={words.withdrawTitle(kind.name, dates)}
          text={words.withdrawText}
          deed={words.withdraw}
          close={() => setWithdrawing(false)}
          act={async () => {
            await server.roster.leave.withdraw.mutate({ id, version });
            toast(words.withdrawn);
            await answers.roster.invalidate();
          }}
        />
      )}
    </li>
  );
}
