import type { KioskView, SiteView } from '@daybook/contract/directory';
import { useWords } from '@daybook/ui/language/current';
import { Button } from '@mantine/core';
import { IconDeviceTablet } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { Confirm } from '../form/confirm.tsx';
import { answers, server, trpc } from '../server.ts';
import { Loaded } from '../shell/loaded.tsx';
import { Message } from '../shell/message.tsx';
import { toast } from '../shell/toast.ts';
import { KioskTable } from './kiosk-table.tsx';
import { kioskWords } from './kiosk-words.ts';
import styles from './site.module.css';

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
