import type { PayRulesView } from '@daybook/contract/pay-rules';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatFullDate } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../access/use-me.ts';
import { trpc } from '../server.ts';
import { Bar, BarEnd } from '../shell/bar.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { Message } from '../shell/message.tsx';
import { RoomBody } from '../shell/room.tsx';
import { type Column, Table } from '../shell/table.tsx';
import styles from './pay-rules.module.css';
import { PresetCards } from './preset-cards.tsx';
import { payRulesWords, presetNames } from './words.ts';

const route = getRouteApi('/inside/pay-rules');

/** The organization's sets of rules; before there is one, what it can start from. */
export function PayRules(): ReactElement {
  const words = useWords(payRulesWords);
  const { add } = route.useSearch();
  const navigate = route.useNavigate();
  const mayChange = useMay('payRules.change');
  const sets = trpc.timesheets.payRules.list.useQuery();
  const some = (sets.data?.items.length ?? 0) > 0;
  return (
    <>
      <Bar title={words.title}>
        {mayChange && some && !add && (
          <BarEnd>
            <Button
              leftSection={<IconPlus size={16} stroke={1.7} />}
              data-key="n"
              onClick={() => void navigate({ search: { add: true } })}
            >
              {words.add}
            </Button>
          </BarEnd>
        )}
      </Bar>
      <RoomBody>
        <Loaded of={sets} rowHeight={52}>
          {({ items }) =>
            items.length === 0 && !mayChange ? (
              <Message title={words.none} text={words.noneReader} />
            ) : (
              <>
                {items.length > 0 && <p className={styles.lead}>{words.lead}</p>}
                {items.length > 0 && <Sets sets={items} />}
                {(items.length === 0 || add) && mayChange && (
                  <>
                    <div className={styles.start}>
                      <h2>{items.length === 0 ? words.none : words.startFrom}</h2>
                      {items.length === 0 && <p>{words.noneText}</p>}
                    </div>
                    <PresetCards />
                  </>
                )}
              </>
            )
          }
        </Loaded>
      </RoomBody>
    </>
  );
}

function Sets({ sets }: { sets: PayRulesView[] }): ReactElement {
  const words = useWords(payRulesWords);
  const language = useLanguage();
  const navigate = route.useNavigate();
  const places = ({ uses }: PayRulesView) => [...new Set(uses.map(({ siteName }) => siteName ?? words.everySite))];
  const columns: Column<PayRulesView>[] = [
    { key: 'name', head: words.name, width: 'minmax(160px, 1.4fr)', phone: 'main', cell: ({ name }) => name },
    {
      key: 'version',
      head: words.version,
      width: '80px',
      phone: 'end',
      cell: ({ versions }) => versions[0]?.version,
    },
    {
      key: 'since',
      head: words.inForceSince,
      width: 'minmax(140px, 1fr)',
      phone: 'none',
      from: 'wide',
      cell: ({ versions: [newest] }) => newest && formatFullDate(language, newest.from),
    },
    {
      key: 'preset',
      head: words.preset,
      width: 'minmax(110px, 0.8fr)',
      phone: 'none',
      from: 'wide',
      cell: ({ preset }) => presetNames[language][preset].name,
    },
    {
      key: 'uses',
      head: words.usedAt,
      width: 'minmax(180px, 2fr)',
      phone: 'under',
      cell: (set) => places(set).join(' · ') || words.notUsed,
    },
  ];
  return (
    <Table
      label={words.title}
      columns={columns}
      rows={sets}
      keyOf={({ id }) => id}
      open={({ id }) => void navigate({ to: '/pay-rules/$setId', params: { setId: id } })}
    />
  );
}
