import type { HoursReportPeople } from '@daybook/contract/hours-report';
import type { EmployeeId } from '@daybook/contract/ids';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDates, wallDate } from '@daybook/ui/language/format';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { trpc } from '../server.ts';
import { Bar } from '../shell/bar.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { Message } from '../shell/message.tsx';
import { RoomBody } from '../shell/room.tsx';
import { Table } from '../shell/table.tsx';
import { daysAfter, ownZone, serverNow } from '../time.ts';
import { useHours } from '../timesheets/use-hours.ts';
import { useFigureColumns } from './figure-columns.tsx';
import styles from './hours.module.css';
import { OddDays } from './odd-days.tsx';
import { hoursWords } from './words.ts';

const route = getRouteApi('/inside/hours/$siteId');

/** Who stands behind the hours of a site and week; from each to the person's timesheet and its punches. */
export function People(): ReactElement {
  const words = useWords(hoursWords);
  const language = useLanguage();
  const { siteId } = route.useParams();
  const { site, weeks, ...typed } = route.useSearch();
  const today = wallDate(ownZone(), serverNow());
  const { to = today } = typed;
  const { from = daysAfter(to, -6) } = typed;
  const behind = trpc.timesheets.reportPeople.useQuery({ siteId, from, to });
  const name = trpc.directory.sites.list.useQuery({}).data?.items.find(({ id }) => id === siteId)?.name ?? words.site;
  return (
    <>
      <Bar
        title={words.when(name, formatDates(language, from, to))}
        before={
          <LinkButton variant="default" to="/hours" search={{ site, weeks }}>
            {words.back}
          </LinkButton>
        }
      />
      <RoomBody>
        <Loaded of={behind}>{({ items }) => <Told people={items} span={{ from, to }} />}</Loaded>
      </RoomBody>
    </>
  );
}

type Behind = HoursReportPeople['items'];

function Told({ people, span }: { people: Behind; span: { from: string; to: string } }): ReactElement {
  const words = useWords(hoursWords);
  const hours = useHours();
  const navigate = route.useNavigate();
  const figures = useFigureColumns(null);
  if (people.length === 0) return <Message title={words.nobody} text={words.nobodyText} />;
  const open = (employeeId: EmployeeId, day?: string) =>
    void navigate({
      to: '/timesheets/$employeeId',
      params: { employeeId },
      search: { ...span, ...(day ? { day } : {}) },
    });
  const sum = (what: 'worked' | 'planned') => people.reduce((all, one) => all + one[what], 0);
  const [worked, planned] = [sum('worked'), sum('planned')];
  return (
    <>
      <div className={styles.head}>
        <h2>
          {planned > 0
            ? words.whoFact(people.length, hours(worked), hours(planned))
            : words.whoUnplanned(people.length, hours(worked))}
        </h2>
      </div>
      <Table<Behind[number]>
        label={words.people}
        columns={[
          {
            key: 'name',
            head: words.name,
            width: 'minmax(150px, 3fr)',
            phone: 'main',
            cell: ({ employee }) => employee.name,
          },
          ...figures,
        ]}
        rows={people}
        keyOf={({ employee }) => employee.id}
        open={({ employee }) => open(employee.id)}
      />
      <OddDays people={people} open={open} />
    </>
  );
}
