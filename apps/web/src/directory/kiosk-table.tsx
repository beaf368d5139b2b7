import type { KioskView, SiteView } from '@daybook/contract/directory';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { epochMs, formatDuration, formatShortDay, formatTime } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { Pill } from '../shell/pill.tsx';
import { type Column, Table } from '../shell/table.tsx';
import { useMinute } from '../time.ts';
import { kioskWords } from './kiosk-words.ts';

const silentAfterMs = 120_000;
const oddSkewMs = 300_000;

/** The kiosks with what each last said of itself. */
export function KioskTable(props: {
  site: SiteView;
  kiosks: KioskView[];
  revoke: ((kiosk: KioskView) => void) | undefined;
}): ReactElement {
  const { site, revoke } = props;
  const words = useWords(kioskWords);
  const language = useLanguage();
  const now = useMinute();
  const purposes = { clock: words.clock, queue: words.queue, display: words.display };
  const at = (moment: string) => `${formatShortDay(language, site.zone, moment)}, ${formatTime(site.zone, moment)}`;
  const columns: Column<KioskView>[] = [
    { key: 'name', head: words.name, width: 'minmax(160px, 2fr)', phone: 'main', cell: ({ name }) => <b>{name}</b> },
    {
      key: 'purpose',
      head: words.purpose,
      width: '110px',
      from: 'wide',
      phone: 'none',
      cell: ({ purpose }) => purposes[purpose],
    },
    {
      key: 'seen',
      head: words.lastSeen,
      width: 'minmax(150px, 1.4fr)',
      phone: 'under',
      cell: ({ lastSeenAt }) => (lastSeenAt === null ? words.justEnrolled : at(lastSeenAt)),
    },
    {
      key: 'told',
      head: words.told,
      width: 'minmax(150px, 1.6fr)',
      phone: 'under',
      cell: (kiosk) => <Told kiosk={kiosk} at={at} />,
    },
    {
      key: 'version',
      head: words.version,
      width: '90px',
      from: 'wide',
      phone: 'none',
      cell: ({ version }) => version,
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

/** Punches that still wait on the tablet, and a clock that is over five minutes off. */
function Told({ kiosk, at }: { kiosk: KioskView; at: (moment: string) => string }): ReactElement | null {
  const words = useWords(kioskWords);
  const { waiting, oldest, skewMs } = kiosk;
  const odd = skewMs !== null && Math.abs(skewMs) > oddSkewMs;
  const off = formatDuration(Math.round(Math.abs(skewMs ?? 0) / 60_000) * 60_000);
  return (
    <>
      {waiting > 0 && words.waiting(waiting, oldest === null ? '' : at(oldest))}
      {waiting > 0 && odd && '. '}
      {odd && (skewMs > 0 ? words.fast(off) : words.slow(off))}
    </>
  );
}
