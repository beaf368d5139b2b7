import { useWords } from '@daybook/ui/language/current';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../access/use-me.ts';
import { trpc } from '../server.ts';
import { Bar, BarEnd } from '../shell/bar.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { Message } from '../shell/message.tsx';
import { More } from '../shell/more.tsx';
import { Count, RoomBody } from '../shell/room.tsx';
import { ChoosePeople } from './choose-people.tsx';
import { useChosen } from './chosen.ts';
import { EmployeeFilters } from './employee-filters.tsx';
import { EmployeePanel } from './employee-panel.tsx';
import { EmployeeTable } from './employee-table.tsx';
import { employeeWords } from './employee-words.ts';
import { importWords } from './import/import-words.ts';

const route = getRouteApi('/inside/employees');
const atOnce = 100;

/** Everybody who clocks in. */
export function Employees(): ReactElement {
  const words = useWords(employeeWords);
  const { open: importing } = useWords(importWords);
  const { find, site, left, open } = route.useSearch();
  const navigate = route.useNavigate();
  const mayChange = useMay('employees.change');
  const asked = {
    ...(find ? { search: find } : {}),
    ...(site ? { siteId: site } : {}),
    ...(left ? { archived: true } : {}),
  };
  const chosen = useChosen();
  const narrowed = Object.keys(asked).length > 0;
  const people = trpc.directory.employees.list.useInfiniteQuery(
    { ...asked, limit: atOnce },
    { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined, placeholderData: (before) => before },
  );
  const show = (id: string | undefined) => void navigate({ search: (before) => ({ ...before, open: id }) });
  const add = mayChange && (
    <Button leftSection={<IconPlus size={16} stroke={1.7} />} data-key="n" onClick={() => show('new')}>
      {words.add}
    </Button>
  );
  return (
    <>
      <Bar title={words.employees}>
        <BarEnd>
          {mayChange && (
            <LinkButton to="/employees/import" variant="default">
              {importing}
            </LinkButton>
          )}
          {add}
        </BarEnd>
      </Bar>
      <RoomBody>
        <Loaded of={people}>
          {({ pages }) => {
            const rows = pages.flatMap(({ items }) => items);
            const more = people.hasNextPage;
            if (rows.length === 0 && !narrowed) return <Message title={words.empty} text={words.emptyText} />;
            return (
              <>
                <EmployeeFilters>
                  <Count>{words.count(rows.length, more)}</Count>
                </EmployeeFilters>
                {mayChange && <ChoosePeople shown={rows} chosen={chosen} />}
                {rows.length === 0 ? (
                  <Message title={words.noneFound} text={words.noneFoundText}>
                    <Button variant="default" onClick={() => void navigate({ search: {} })}>
                      {words.clear}
                    </Button>
                  </Message>
                ) : (
                  <EmployeeTable rows={rows} open={({ id }) => show(id)} chosen={mayChange ? chosen : null} />
                )}
                <More of={people} />
              </>
            );
          }}
        </Loaded>
      </RoomBody>
      {open && <EmployeePanel key={open} id={open} mayChange={mayChange} show={show} />}
    </>
  );
}
