import type { SiteId } from '@daybook/contract/ids';
import type { Ticket } from '@daybook/contract/queue';
import { useWords } from '@daybook/ui/language/current';
import { wallDate } from '@daybook/ui/language/format';
import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconSpeakerphone } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, Suspense, useRef, useState } from 'react';
import { Questions } from '../appointments/questions.tsx';
import { useChanges } from '../appointments/use-changes.ts';
import { useList } from '../appointments/use-list.ts';
import { SiteSwitcher } from '../clock/site-switcher.tsx';
import { trpc } from '../server.ts';
import { Bar, BarEnd } from '../shell/bar.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { RoomBody } from '../shell/room.tsx';
import { serverNow } from '../time.ts';
import { Called } from './called.tsx';
import { ChangeNumber } from './change-number.tsx';
import styles from './desk.module.css';
import { Expected } from './expected.tsx';
import { GiveNumber } from './give-number.tsx';
import { Over } from './over.tsx';
import { Requests, ToRequests } from './requests.tsx';
import { useCalls } from './use-calls.ts';
import { useRoom } from './use-room.ts';
import { Waiting } from './waiting.tsx';
import { deskWords } from './words.ts';

const route = getRouteApi('/inside/desk');

/** One site's day at the desk. */
export function SiteDesk({ site }: { site: { id: SiteId; zone: string } }): ReactElement {
  const words = useWords(deskWords);
  const navigate = route.useNavigate();
  const date = wallDate(site.zone, serverNow());
  const changes = useChanges(site.zone);
  const list = useList(site.id, { from: date, to: date }, changes.pending, null);
  const requests = trpc.appointments.requests.list.useQuery({ siteId: site.id });
  const nameOf = (id: string) => list.data?.providers.find((one) => one.id === id)?.calledName ?? '';
  const queue = trpc.appointments.queue.list.useQuery({ siteId: site.id });
  const [room, setRoom] = useRoom(site.id);
  const [lacking, setLacking] = useState(false);
  const [changing, setChanging] = useState<Ticket | null>(null);
  const [giving, setGiving] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const calls = useCalls(site.id, () => {
    if (room.trim()) return room.trim();
    setLacking(true);
    field.current?.focus();
    return null;
  });
  return (
    <>
      <Bar title={words.title}>
        <Suspense>
          <SiteSwitcher
            site={site.id}
            choose={(chosen) => void navigate({ search: { site: chosen }, replace: true })}
          />
        </Suspense>
        <TextInput
          ref={field}
          className={styles.room ?? ''}
          aria-label={`${words.room}: ${words.roomHelp}`}
          placeholder={words.room}
          maxLength={20}
          value={room}
          error={lacking && words.roomMissing}
          onChange={(event) => {
            setLacking(false);
            setRoom(event.currentTarget.value);
          }}
        />
        <BarEnd>
          <ToRequests count={requests.data?.count ?? 0} />
          <Button
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.7} />}
            data-key="n"
            onClick={() => setGiving(true)}
          >
            {words.give}
          </Button>
          <Button
            leftSection={<IconSpeakerphone size={16} stroke={1.7} />}
            data-key="c"
            title={words.help}
            loading={calls.isCalling}
            onClick={() => void calls.callNext()}
          >
            {words.callNext}
          </Button>
        </BarEnd>
      </Bar>
      <RoomBody>
        <div className={styles.desk}>
          <div className={styles.today}>
            <Loaded of={requests}>
              {(read) => <Requests read={read} siteId={site.id} zone={site.zone} nameOf={nameOf} changes={changes} />}
            </Loaded>
            <Loaded of={list}>
              {(read) => (
                <Expected
                  items={read.items}
                  zone={site.zone}
                  arrived={(item) => void changes.setState(item, 'arrived')}
                />
              )}
            </Loaded>
          </div>
          <Loaded of={queue}>
            {(read) => (
              <div className={styles.queue}>
                <Called tickets={read.called} zone={site.zone} own={room.trim()} calls={calls} change={setChanging} />
                <Waiting tickets={read.waiting} zone={site.zone} calls={calls} change={setChanging} />
                <Over tickets={read.over} zone={site.zone} calls={calls} />
              </div>
            )}
          </Loaded>
        </div>
      </RoomBody>
      {giving && queue.data && (
        <GiveNumber siteId={site.id} services={queue.data.services} close={() => setGiving(false)} />
      )}
      {changing && queue.data && (
        <ChangeNumber
          ticket={changing}
          services={queue.data.services}
          change={(to) => void calls.change(changing, to)}
          close={() => setChanging(null)}
        />
      )}
      {changes.question && (
        <Questions question={changes.question} zone={site.zone} nameOf={nameOf} close={changes.answered} />
      )}
    </>
  );
}
