import type { EmployeeId, LeaveRequestId, SiteId } from '@daybook/contract/ids';
import type { LeaveView } from '@daybook/contract/leave';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { leaveDates } from '@daybook/ui/language/leave-amount';
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { trpc } from '../server.ts';
import { Loaded } from '../shell/loaded.tsx';
import { Message } from '../shell/message.tsx';
import { More } from '../shell/more.tsx';
import { LeaveDetail } from './leave-detail.tsx';
import { useAmounts } from './use-amounts.ts';
import styles from './waiting-leave.module.css';
import { leaveWords } from './words.ts';

const atOnce = 100;

/** The requests that wait, by first date, and the one that is looked at beside them; on a phone one after the other. */
export function WaitingLeave(props: {
  site: SiteId | undefined;
  open: LeaveRequestId | undefined;
  show: (id: LeaveRequestId | undefined, replace: boolean) => void;
  openPerson: (id: EmployeeId) => void;
}): ReactElement {
  const words = useWords(leaveWords);
  const { site, open, show } = props;
  const phone = useMediaQuery('(max-width: 43.74em)', undefined, { getInitialValueInEffect: false }) ?? false;
  const list = trpc.roster.leave.list.useInfiniteQuery(
    { state: 'asked', ...(site ? { siteId: site } : {}), limit: atOnce },
    { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined, placeholderData: (before) => before },
  );
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const chosen = rows.find(({ id }) => id === open) ?? (phone || open ? undefined : rows[0]);
  const alone = phone && open !== undefined;
  const next = ({ id }: LeaveView) => {
    const at = rows.findIndex((row) => row.id === id);
    show(phone ? undefined : (rows[at + 1] ?? rows[at - 1])?.id, true);
  };
  return (
    <Loaded of={list} rowHeight={64}>
      {() =>
        rows.length === 0 ? (
          <Message title={words.nothing} text={words.nothingText} />
        ) : (
          <div className={styles.panes}>
            {!alone && (
              <nav className={styles.list} aria-label={words.list}>
                <ul className={styles.rows}>
                  {rows.map((row) => (
                    <li key={row.id}>
                      <Row leave={row} on={row === chosen} choose={() => show(row.id, !phone)} byFocus={!phone} />
                    </li>
                  ))}
                </ul>
                <More of={list} />
              </nav>
            )}
            {(chosen || open) && (
              <div className={styles.chosen}>
                {alone && (
                  <Button
                    variant="default"
                    className={styles.back ?? ''}
                    leftSection={<IconArrowLeft size={18} stroke={1.7} />}
                    onClick={() => show(undefined, true)}
                  >
                    {words.back}
                  </Button>
                )}
                {chosen ? (
                  <LeaveDetail
                    key={chosen.id}
                    leave={chosen}
                    done={() => next(chosen)}
                    openPerson={props.openPerson}
                    keys
                  />
                ) : (
                  <Message title={words.notThere} text={words.notThereText} />
                )}
              </div>
            )}
          </div>
        )
      }
    </Loaded>
  );
}

function Row(props: { leave: LeaveView; on: boolean; choose: () => void; byFocus: boolean }): ReactElement {
  const language = useLanguage();
  const amount = useAmounts();
  const { leave } = props;
  return (
    <button
      type="button"
      data-row
      aria-current={props.on}
      className={`${styles.row} ${props.on ? styles.on : ''}`}
      onClick={props.choose}
      onFocus={(event) => {
        // The keys go from row to row; a press with the pointer is a click.
        if (props.byFocus && event.currentTarget.matches(':focus-visible')) props.choose();
      }}
    >
      <span className={styles.first}>
        <b>{leave.employee.name}</b>
        <span className={styles.amount}>{amount(leave.kind.id, leave.minutes)}</span>
      </span>
      <span className={styles.when}>{leaveDates(language, leave)}</span>
      <span className={styles.where}>
        {leave.kind.name} · {leave.site.name}
      </span>
    </button>
  );
}
