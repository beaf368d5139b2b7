import type { EmployeeId } from '@daybook/contract/ids';
import type { PeriodInput } from '@daybook/contract/timesheets';
import { useWords } from '@daybook/ui/language/current';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMe } from '../access/use-me.ts';
import { trpc } from '../server.ts';
import { Bar, BarEnd } from '../shell/bar.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { RoomBody } from '../shell/room.tsx';
import { PdfButton } from './export/pdf-button.tsx';
import { Ahead } from './mine/ahead.tsx';
import { DayPanel } from './mine/day-panel.tsx';
import { Halves } from './mine/halves.tsx';
import { Sheet } from './mine/sheet.tsx';
import { myWorkWords } from './mine/words.ts';
import { PeriodSwitch } from './period-switch.tsx';
import { type Shown, usePeriod } from './use-period.ts';

const route = getRouteApi('/inside/my-work');

/** An employee's own hours, why they are what they are, and the word that they are right. */
export function MyWork(): ReactElement {
  const { employeeId } = useMe().account;
  return employeeId === null ? <NotFound /> : <Own employeeId={employeeId} />;
}

function Own({ employeeId }: { employeeId: EmployeeId }): ReactElement {
  const words = useWords(myWorkWords);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const period = usePeriod({ employeeId }, search);
  const choose = (to: PeriodInput | undefined) => void navigate({ search: to ?? {}, replace: true });
  const ahead = search.show === 'ahead';
  return (
    <>
      <Bar title={words.title}>
        {!ahead && period.data && (
          <>
            <PeriodSwitch shown={period.data} choose={choose} />
            <BarEnd>
              <PdfButton employeeId={employeeId} period={period.data.period} />
            </BarEnd>
          </>
        )}
      </Bar>
      <RoomBody>
        <Halves ahead={ahead} choose={(show) => void navigate({ search: { show } })} />
        <Loaded of={period} rowHeight={84}>
          {(shown) =>
            ahead ? (
              <Ahead employeeId={employeeId} today={shown.today} />
            ) : (
              <Shows employeeId={employeeId} shown={shown} />
            )
          }
        </Loaded>
      </RoomBody>
    </>
  );
}

function Shows(props: { employeeId: EmployeeId; shown: Shown }): ReactElement {
  const { employeeId, shown } = props;
  const { day } = route.useSearch();
  const navigate = route.useNavigate();
  const sheet = trpc.timesheets.get.useQuery({ employeeId, period: shown.period });
  const open = (date: string | undefined) => void navigate({ search: (before) => ({ ...before, day: date }) });
  return (
    <Loaded of={sheet} rowHeight={84}>
      {(data) => {
        const opened = data.days.find(({ date }) => date === day);
        return (
          <>
            <Sheet sheet={data} today={shown.today} open={open} />
            {opened && <DayPanel sheet={data} day={opened} close={() => open(undefined)} />}
          </>
        );
      }}
    </Loaded>
  );
}
