import { type PayRulesView, preset } from '@daybook/contract/pay-rules';
import { useWords } from '@daybook/ui/language/current';
import { wallDate } from '@daybook/ui/language/format';
import { Button, SegmentedControl } from '@mantine/core';
import '@mantine/core/styles/FloatingIndicator.css';
import '@mantine/core/styles/SegmentedControl.css';
import { IconArrowLeft, IconPencil } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../access/use-me.ts';
import { Opened } from '../form/opened.tsx';
import { server, trpc } from '../server.ts';
import { Bar, BarEnd } from '../shell/bar.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { Panel } from '../shell/panel.tsx';
import { RoomBody } from '../shell/room.tsx';
import { ownZone, serverNow } from '../time.ts';
import { Editor } from './editor.tsx';
import { inUseWords } from './in-use-words.ts';
import { InWords } from './in-words.tsx';
import { versionAt } from './rules-at.ts';
import styles from './set.module.css';
import { UseForm } from './use-form.tsx';
import { Uses } from './uses.tsx';
import { Versions } from './versions.tsx';
import { WhatIf } from './what-if.tsx';
import { payRulesWords } from './words.ts';

const route = getRouteApi('/inside/pay-rules/$setId');

/** One set of pay rules, or with `new` for its id the first version of one. */
export function PayRulesSet(): ReactElement {
  const { setId } = route.useParams();
  const mayChange = useMay('payRules.change');
  const sets = trpc.timesheets.payRules.list.useQuery();
  if (setId === 'new') return mayChange ? <NewSet /> : <NotFound />;
  return (
    <Loaded of={sets}>
      {({ items }) => {
        const set = items.find(({ id }) => id === setId);
        return set ? <SetPage set={set} mayChange={mayChange} /> : <NotFound />;
      }}
    </Loaded>
  );
}

function NewSet(): ReactElement {
  const words = useWords(payRulesWords);
  const asked = preset.safeParse(route.useSearch().preset);
  const navigate = route.useNavigate();
  return (
    <>
      <SetBar title={words.add} />
      <RoomBody>
        <Editor
          preset={asked.success ? asked.data : 'none'}
          set={undefined}
          done={({ id }) => void navigate({ to: '/pay-rules/$setId', params: { setId: id }, search: {} })}
          cancel={() => void navigate({ to: '/pay-rules' })}
        />
      </RoomBody>
    </>
  );
}

function SetBar(props: { title: string; children?: React.ReactNode }): ReactElement {
  const words = useWords(payRulesWords);
  return (
    <div className={styles.bar}>
      <Bar title={props.title}>
        <LinkButton to="/pay-rules" variant="subtle" color="gray" className={styles.back ?? ''} aria-label={words.back}>
          <IconArrowLeft size={18} stroke={1.7} />
        </LinkButton>
        {props.children}
      </Bar>
    </div>
  );
}

function SetPage(props: { set: PayRulesView; mayChange: boolean }): ReactElement {
  const { set, mayChange } = props;
  const words = useWords(payRulesWords);
  const inUse = useWords(inUseWords);
  const { open, version } = route.useSearch();
  const navigate = route.useNavigate();
  const go = (search: { open?: 'change' | 'use' | 'try' }) =>
    void navigate({ search: { ...(version ? { version } : {}), ...search }, replace: true });
  const [newest] = set.versions;
  const today = wallDate(ownZone(), serverNow());
  const shown = set.versions.find((one) => one.version === version) ?? versionAt(set, today) ?? newest;
  if (!shown || !newest) return <NotFound />;
  const changing = open === 'change' && mayChange;
  return (
    <>
      <SetBar title={set.name}>
        {!changing && (
          <>
            <SegmentedControl
              aria-label={words.title}
              data={[
                { value: 'words', label: words.inWords },
                { value: 'try', label: words.tryOut },
              ]}
              value={open === 'try' ? 'try' : 'words'}
              onChange={(view) => go(view === 'try' ? { open: 'try' } : {})}
            />
            {mayChange && (
              <BarEnd>
                <Button leftSection={<IconPencil size={16} stroke={1.7} />} onClick={() => go({ open: 'change' })}>
                  {words.change}
                </Button>
              </BarEnd>
            )}
          </>
        )}
      </SetBar>
      <RoomBody>
        {changing ? (
          <Opened record={{ ...set, version: newest.version }} fetch={() => readSet(set)}>
            {(record, load) => (
              <Editor
                preset={set.preset}
                set={record}
                newest={load}
                done={(saved) => void navigate({ search: { version: saved.versions[0]?.version } })}
                cancel={() => go({})}
              />
            )}
          </Opened>
        ) : (
          <div className={styles.page}>
            <div className={styles.main}>
              {open === 'try' ? <WhatIf rules={shown.rules} /> : <InWords rules={shown.rules} preset={set.preset} />}
            </div>
            <aside className={styles.side}>
              <Uses set={set} use={mayChange ? () => go({ open: 'use' }) : undefined} />
              <Versions set={set} shown={shown.version} />
            </aside>
          </div>
        )}
      </RoomBody>
      {open === 'use' && mayChange && (
        <Panel title={inUse.title(set.name)} close={() => go({})}>
          <UseForm set={set} close={() => go({})} />
        </Panel>
      )}
    </>
  );
}

/** The set as it is now, with the version that a next one is written upon. */
async function readSet(set: PayRulesView): Promise<PayRulesView & { version: number }> {
  const { items } = await server.timesheets.payRules.list.query();
  const now = items.find(({ id }) => id === set.id) ?? set;
  return { ...now, version: now.versions[0]?.version ?? 0 };
}
