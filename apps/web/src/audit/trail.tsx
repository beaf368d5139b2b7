import { auditRooms } from '@daybook/contract/audit';
import { useWords } from '@daybook/ui/language/current';
import { Button } from '@mantine/core';
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
import { ownZone } from '../time.ts';
import { EntryPanel } from './entry-panel.tsx';
import { TrailFilters } from './trail-filters.tsx';
import { TrailTable } from './trail-table.tsx';
import { trailWords } from './trail-words.ts';

const route = getRouteApi('/inside/audit');
const atOnce = 60;
const lookMs = 15_000;

/** Who did what to which record, and when. */
export function Trail(): ReactElement {
  const words = useWords(trailWords);
  const { open, room, by, record, ...same } = route.useSearch();
  const navigate = route.useNavigate();
  const seesLooks = useMay('clients.log');
  const known = auditRooms.find((one) => one === room);
  const asked = { ...same, room: known, actorId: by, subjectId: record, zone: ownZone() };
  const trail = trpc.audit.list.useInfiniteQuery(
    { ...asked, limit: atOnce },
    { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined, placeholderData: (before) => before },
  );
  const newest = trpc.audit.list.useQuery({ ...asked, limit: 1 }, { refetchInterval: lookMs, staleTime: 0 });
  const rows = trail.data?.pages.flatMap(({ items }) => items) ?? [];
  const arrived = !trail.isPlaceholderData && newest.data?.items[0] && newest.data.items[0].id !== rows[0]?.id;
  const show = (id: string | undefined) => void navigate({ search: (before) => ({ ...before, open: id }) });
  const entry = rows.find(({ id }) => id === open);
  return (
    <>
      <Bar title={words.trail}>
        <BarEnd>
          {arrived && (
            <Button variant="default" loading={trail.isRefetching} onClick={() => void trail.refetch()}>
              {words.arrived}
            </Button>
          )}
          {seesLooks && (
            <LinkButton to="/clients/looks" variant="default">
              {words.clientLooks}
            </LinkButton>
          )}
        </BarEnd>
      </Bar>
      <RoomBody>
        <Loaded of={trail} rowHeight={52}>
          {() => (
            <>
              <TrailFilters recordName={rows[0]?.subject.name ?? null}>
                <Count>{words.count(rows.length, trail.hasNextPage)}</Count>
              </TrailFilters>
              {rows.length === 0 ? (
                <Message title={words.none} text={words.noneText}>
                  <Button variant="default" onClick={() => void navigate({ search: {} })}>
                    {words.clear}
                  </Button>
                </Message>
              ) : (
                <TrailTable rows={rows} open={({ id }) => show(id)} />
              )}
              <More of={trail} />
            </>
          )}
        </Loaded>
      </RoomBody>
      {entry && <EntryPanel key={entry.id} entry={entry} close={() => show(undefined)} />}
    </>
  );
}
