import type { KioskView, SiteView } from '@daybook/contract/directory';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { epochMs, formatShortDay, formatTime } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import { IconDeviceTablet } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { Confirm } from '../form/confirm.tsx';
import { answers, server, trpc } from '../server.ts';
import { Loaded } from '../shell/loaded.tsx';
import { Message } from '../shell/message.tsx';
import { Pill } from '../shell/pill.tsx';
import { type Column, Table } from '../shell/table.tsx';
import { toast } from '../shell/toast.ts';
import { useMinute } from '../time.ts';
import { kioskWords } from './kiosk-words.ts';
import styles from './site.module.css';

const silentAfterMs = 120_000;

/** The kiosks of a site; without `enrol` they are only shown. */
export function Kiosks({ site, enrol }: { site: SiteView; enrol: (() => void) | undefined }): ReactElement {
  const words = useWords(kioskWords);
  const kiosks = trpc.directory.kiosks.list.useQuery({ siteId: site.id });
  const [revoking, setRevoking] = useState<KioskView | null>(null);
  const button = enrol && (
    <Button leftSection={<IconDeviceTablet size={16} stroke={1.7} />} data-key="n" onClick={enrol}>
      {words.enrol}
    </Button>
  );
  return (
    <section>
      <div className={styles.head}>
        <h2>{words.kiosks}</h2>
        {kiosks.data?.items.length !== 0 && button}
      </div>
      <Loaded of={kiosks}>
        {({ items }) =>
          items.length === 0 ? (
            <Message title={words.empty} text={words.emptyText}>
              {button}
            </Message>
          ) : (
            <KioskTable site={site} kiosks={items} revoke={enrol && setRevoking} />
          )
        }
      </Loaded>
      {revoking && (
        <Confirm
          title={words.revokeTitle(revoking.name)}
          text={words.revokeText}
          deed={words.revoke}
          close={() => setRevoking(null)}
          act={async () => {
            await server.directory.kiosks.revoke.mutate({ id: revoking.id });
            await Promise.all([answers.directory.kiosks.invalidate(), answers.directory.sites.invalidate()]);
            toast(words.wasRevoked(revoking.name));
          }}
        />
      )}
    </section>
  );
}

function KioskTable(props: {
  site: SiteView;
  kiosks: KioskView[];
  revoke: ((kiosk: KioskView) => void) | undefined;
}): ReactElement {
  const { site, revoke } = props;
  const words = useWords(kioskWords);
  const language = useLanguage();
  const now = useMinute();
  const purposes = { clock: words.clock, queue: words.queue, display: words.display };
  const columns: Column<KioskView>[] = [
    { key: 'name', head: words.name, width: 'minmax(160px, 2fr)', phone: 'main', cell: ({ name }) => <b>{name}</b> },
    { key: 'purpose', head: words.purpose, width: '110px', phone: 'none', cell: ({ purpose }) => purposes[purpose] },
    {
      key: 'seen',
      head: words.lastSeen,
      width: 'minmax(150px, 1.4fr)',
      phone: 'under',
      cell: ({ lastSeenAt }) =>
        lastSeenAt === null
          ? words.justEnrolled
          : `${formatShortDay(language, site.zone, lastSeenAt)}, ${formatTime(site.zone, lastSeenAt)}`,
    },
    {
      key: 'state',
      head: words.state,
      width: '120px',
      phone: 'end',
      cell: (kiosk) => <KioskState kiosk={kiosk} now={now} />,
    },
    {
      key: 'deeds',
      head: words.revoke,
      headUnseen: true,
      width: '90px',
      figures: true,
      phone: 'under',
      cell: (kiosk) =>
        revoke &&
        kiosk.state === 'enrolled' && (
          <Button variant="default" size="xs" onClick={() => revoke(kiosk)}>
            {words.revoke}
          </Button>
        ),
    },
  ];
  return <Table label={words.kiosks} columns={columns} rows={props.kiosks} keyOf={({ id }) => id} />;
}

function KioskState({ kiosk, now }: { kiosk: KioskView; now: number }): ReactElement {
  const words = useWords(kioskWords);
  if (kiosk.state === 'revoked') {
    return (
      <Pill tone="out" glyph="no-show">
        {words.revoked}
      </Pill>
    );
  }
  const silent = now - epochMs(kiosk.lastSeenAt ?? kiosk.enrolledAt) > silentAfterMs;
  return silent ? (
    <Pill tone="late" glyph="late">
      {words.silent}
    </Pill>
  ) : (
    <Pill tone="in" glyph="in">
      {words.answers}
    </Pill>
  );
}
