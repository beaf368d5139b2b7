import { useWords } from '@daybook/ui/language/current';
import { Button, SegmentedControl } from '@mantine/core';
import '@mantine/core/styles/FloatingIndicator.css';
import '@mantine/core/styles/SegmentedControl.css';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, Suspense } from 'react';
import { useMay } from '../access/use-me.ts';
import { SiteSwitcher } from '../clock/site-switcher.tsx';
import { trpc } from '../server.ts';
import { Bar, BarEnd } from '../shell/bar.tsx';
import { EnterLeave } from './enter-leave.tsx';
import { KeyHint } from './key-hint.tsx';
import { LeaveCalendar } from './leave-calendar.tsx';
import { LeaveKinds } from './leave-kinds.tsx';
import { MonthSwitch } from './month-switch.tsx';
import { PersonPanel } from './person-panel.tsx';
import { WaitingLeave } from './waiting-leave.tsx';
import { leaveWords } from './words.ts';

const route = getRouteApi('/inside/leave');

/** What people ask for, who is away, and what is granted at all. */
export function Leave(): ReactElement {
  const words = useWords(leaveWords);
  const { site, view = 'waiting', month, open, person, enter } = route.useSearch();
  const navigate = route.useNavigate();
  const mayEnter = useMay('leave.decide');
  const mayChange = useMay('leave.change');
  const counted = trpc.roster.leave.list.useQuery({ ...(site ? { siteId: site } : {}), state: 'asked', limit: 1 });
  const set = (change: Partial<ReturnType<typeof route.useSearch>>, replace = true) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace });
  const waiting = counted.data?.waiting;
  const shown = view === 'kinds' && !mayChange ? 'waiting' : view;
  return (
    <>
      <Bar title={words.title}>
        {shown !== 'kinds' && (
          <Suspense>
            <SiteSwitcher site={site} choose={(to) => set({ site: to, open: undefined })} />
          </Suspense>
        )}
        <SegmentedControl
          aria-label={words.view}
          value={shown}
          onChange={(to) => set({ view: viewOf(to), open: undefined })}
          data={[
            { value: 'waiting', label: waiting ? `${words.waiting} ${waiting}` : words.waiting },
            { value: 'calendar', label: words.calendar },
            ...(mayChange ? [{ value: 'kinds', label: words.kinds }] : []),
          ]}
        />
        {shown === 'calendar' && <MonthSwitch month={month} choose={(to) => set({ month: to })} />}
        <BarEnd>
          {shown === 'waiting' && mayEnter && waiting !== undefined && waiting > 0 && <KeyHint />}
          {mayEnter && shown !== 'kinds' && (
            <Button variant="default" data-key="n" onClick={() => set({ enter: true }, false)}>
              {words.enter}
            </Button>
          )}
        </BarEnd>
      </Bar>
      {shown === 'waiting' && (
        <WaitingLeave
          site={site}
          open={open}
          show={(id, replace) => set({ open: id }, replace)}
          openPerson={(id) => set({ person: id }, false)}
        />
      )}
      {shown === 'calendar' && (
        <LeaveCalendar
          site={site}
          month={month}
          open={person ? undefined : open}
          show={(id) => set({ open: id }, false)}
          openPerson={(id) => set({ person: id }, false)}
        />
      )}
      {shown === 'kinds' && <LeaveKinds />}
      {person && <PersonPanel employeeId={person} close={() => set({ person: undefined })} />}
      {enter && mayEnter && <EnterLeave site={site} close={() => set({ enter: undefined })} />}
    </>
  );
}

function viewOf(text: string): 'calendar' | 'kinds' | undefined {
  return text === 'calendar' || text === 'kinds' ? text : undefined;
}
