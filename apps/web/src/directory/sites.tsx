import { Button, Switch } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Switch.css';
import type { SiteView } from '@daybook/contract/directory';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDate, formatTime } from '@daybook/ui/language/format';
import { IconPlus } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../access/use-me.ts';
import { trpc } from '../server.ts';
import { Bar, BarEnd } from '../shell/bar.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { Message } from '../shell/message.tsx';
import { Panel } from '../shell/panel.tsx';
import { Pill } from '../shell/pill.tsx';
import { Count, Filters, RoomBody } from '../shell/room.tsx';
import { type Column, Table } from '../shell/table.tsx';
import { toast } from '../shell/toast.ts';
import { cityOf, useMinute } from '../time.ts';
import { SiteForm } from './site-form.tsx';
import { siteWords } from './site-words.ts';

const route = getRouteApi('/inside/sites');

/** Where people work. */
export function Sites(): ReactElement {
  const words = useWords(siteWords);
  const { closed, open } = route.useSearch();
  const navigate = route.useNavigate();
  const mayChange = useMay('sites.change');
  const sites = trpc.directory.sites.list.useQuery(closed ? { archived: true } : {});
  const openForm = (to: 'new' | undefined) => void navigate({ search: (before) => ({ ...before, open: to }) });
  const add = mayChange && (
    <Button leftSection={<IconPlus size={16} stroke={1.7} />} data-key="n" onClick={() => openForm('new')}>
      {words.add}
    </Button>
  );
  return (
    <>
      <Bar title={words.sites}>{sites.data?.items.length !== 0 && <BarEnd>{add}</BarEnd>}</Bar>
      <RoomBody>
        <Loaded of={sites} rowHeight={52}>
          {({ items }) =>
            items.length === 0 ? (
              <Message title={words.empty} text={words.emptyText}>
                {add}
              </Message>
            ) : (
              <>
                <Filters>
                  <Switch
                    label={words.archivedToo}
                    checked={closed ?? false}
                    onChange={(event) =>
                      void navigate({
                        search: (before) => ({ ...before, closed: event.currentTarget.checked || undefined }),
                        replace: true,
                      })
                    }
                  />
                  <Count>{words.count(items.length)}</Count>
                </Filters>
                <SiteTable sites={items} />
              </>
            )
          }
        </Loaded>
      </RoomBody>
      {open === 'new' && mayChange && (
        <Panel title={words.add} close={() => openForm(undefined)}>
          <SiteForm
            cancel={() => openForm(undefined)}
            done={(site) => {
              toast(words.saved(site.name));
              void navigate({ to: '/sites/$siteId', params: { siteId: site.id }, search: {} });
            }}
          />
        </Panel>
      )}
    </>
  );
}

function SiteTable({ sites }: { sites: SiteView[] }): ReactElement {
  const words = useWords(siteWords);
  const language = useLanguage();
  const navigate = route.useNavigate();
  const now = useMinute();
  const columns: Column<SiteView>[] = [
    { key: 'site', head: words.site, width: 'minmax(180px, 2fr)', phone: 'main', cell: ({ name }) => name },
    {
      key: 'zone',
      head: words.localTime,
      width: 'minmax(150px, 1.3fr)',
      phone: 'under',
      cell: ({ zone }) => `${cityOf(zone)}, ${formatTime(zone, now)}`,
    },
    {
      key: 'date',
      head: words.businessDate,
      width: 'minmax(110px, 1fr)',
      from: 'wide',
      phone: 'none',
      cell: ({ businessDate }) => formatShortDate(language, businessDate),
    },
    {
      key: 'employees',
      head: words.employees,
      width: '90px',
      figures: true,
      phone: 'none',
      cell: (site) => site.employees,
    },
    { key: 'kiosks', head: words.kiosks, width: '70px', figures: true, phone: 'none', cell: (site) => site.kiosks },
    {
      key: 'state',
      head: words.state,
      width: '120px',
      phone: 'end',
      cell: ({ state }) =>
        state === 'open' ? (
          <Pill tone="in" glyph="in">
            {words.open}
          </Pill>
        ) : (
          <Pill tone="out" glyph="out">
            {words.archived}
          </Pill>
        ),
    },
  ];
  return (
    <Table
      label={words.sites}
      columns={columns}
      rows={sites}
      keyOf={({ id }) => id}
      open={({ id }) => void navigate({ to: '/sites/$siteId', params: { siteId: id } })}
    />
  );
}
