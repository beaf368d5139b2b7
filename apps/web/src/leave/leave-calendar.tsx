import type { EmployeeId, LeaveRequestId, SiteId } from '@daybook/contract/ids';
import type { LeaveView } from '@daybook/contract/leave';
import { useWords } from '@daybook/ui/language/current';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactElement, useEffect } from 'react';
import { trpc } from '../server.ts';
import { Loaded } from '../shell/loaded.tsx';
import { Message } from '../shell/message.tsx';
import { Count, Filters, RoomBody } from '../shell/room.tsx';
import { CalendarGrid } from './calendar-grid.tsx';
import { CalendarList } from './calendar-list.tsx';
import { LeavePanel } from './leave-panel.tsx';
import { LeavePill } from './leave-pill.tsx';
import { monthOf } from './month.ts';
import { calendarWords } from './words.ts';

/** One person's leave that touches the month. */
export interface Away {
  employee: LeaveView['employee'];
  leave: readonly LeaveView[];
}

/** Who is away in a month, or has asked to be: people by dates, and a list where there is no room for them. */
export function LeaveCalendar(props: {
  site: SiteId | undefined;
  month: string | undefined;
  open: LeaveRequestId | undefined;
  show: (id: LeaveRequestId | undefined) => void;
  openPerson: (id: EmployeeId) => void;
}): ReactElement {
  const words = useWords(calendarWords);
  const month = monthOf(props.month);
  const narrow = useMediaQuery('(max-width: 68.74em)', undefined, { getInitialValueInEffect: false }) ?? false;
  const list = trpc.roster.leave.list.useInfiniteQuery(
    { from: month.from, to: month.to, ...(props.site ? { siteId: props.site } : {}), limit: 200 },
    { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined },
  );
  // A month is looked at as a whole.
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  // A span may end on a Sunday of the month and have no date in it.
  const standing = rows
    .filter(({ state }) => state === 'asked' || state === 'approved')
    .filter(({ days }) => days.some(({ date }) => month.from <= date && date <= month.to));
  const people = peopleOf(standing);
  const opened = rows.find(({ id }) => id === props.open);
  return (
    <RoomBody>
      <Loaded of={list}>
        {() =>
          people.length === 0 ? (
            <Message title={words.none} text={words.noneText} />
          ) : (
            <>
              <Filters>
                <LeavePill state="approved" />
                <LeavePill state="asked" />
                <Count>{words.people(people.length)}</Count>
              </Filters>
              {narrow ? (
                <CalendarList leave={standing} open={(id) => props.show(id)} />
              ) : (
                <CalendarGrid month={month} people={people} open={props.show} openPerson={props.openPerson} />
              )}
            </>
          )
        }
      </Loaded>
      {opened && <LeavePanel leave={opened} close={() => props.show(undefined)} openPerson={props.openPerson} />}
    </RoomBody>
  );
}

function peopleOf(leave: readonly LeaveView[]): Away[] {
  const people = Map.groupBy(leave, ({ employee }) => employee.id);
  return [...people.values()].flatMap((own) => {
    const [first] = own;
    return first ? [{ employee: first.employee, leave: own }] : [];
  });
}
