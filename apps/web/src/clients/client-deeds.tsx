import type { ClientRecord } from '@daybook/contract/clients';
import { useWords } from '@daybook/ui/language/current';
import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { Confirm } from '../form/confirm.tsx';
import { Opened } from '../form/opened.tsx';
import { useSayRefusal } from '../form/use-say-refusal.ts';
import { answers, server } from '../server.ts';
import { Panel } from '../shell/panel.tsx';
import { toast } from '../shell/toast.ts';
import { ClientForm } from './client-form.tsx';
import styles from './clients.module.css';
import { Merge } from './merge.tsx';
import { mergeWords } from './merge-words.ts';
import { PortalCode } from './portal-code.tsx';
import { portalCodeWords } from './portal-words.ts';
import { clientWords } from './words.ts';

type Open = 'edit' | 'household' | 'merge' | undefined;

/** What can be done with a client: changed, merged with another, taken apart again, archived and brought back. */
export function ClientDeeds(props: { client: ClientRecord; open: Open; show: (what: Open) => void }): ReactElement {
  const { client, open, show } = props;
  const words = useWords(clientWords);
  const merging = useWords(mergeWords);
  const portal = useWords(portalCodeWords);
  const sayRefusal = useSayRefusal();
  const [archiving, setArchiving] = useState(false);
  const [returning, setReturning] = useState(false);
  const [coding, setCoding] = useState(false);
  const close = () => show(undefined);
  const takeOut = async ({ id, name, version }: ClientRecord['merged'][number]) => {
    try {
      await server.clients.unmerge.mutate({ id, version });
      await answers.clients.invalidate();
      toast(merging.isApart(name));
    } catch (error) {
      sayRefusal(error);
    }
  };
  const bringBack = async () => {
    setReturning(true);
    try {
      await server.clients.unarchive.mutate({ id: client.id, version: client.version });
      toast(words.wasUnarchived(client.name));
    } catch (error) {
      sayRefusal(error);
    } finally {
      setReturning(false);
      await answers.clients.invalidate();
    }
  };
  return (
    <>
      {client.merged.length > 0 && (
        <section className={styles.merged}>
          <h3>{merging.merged}</h3>
          {client.merged.map((one) => (
            <p key={one.id}>
              {one.name}
              <Button
                variant="default"
                size="xs"
                aria-label={merging.takeOutOf(one.name)}
                onClick={() => void takeOut(one)}
              >
                {merging.takeOut}
              </Button>
            </p>
          ))}
        </section>
      )}
      <div className={styles.deeds}>
        <Button variant="default" onClick={() => show('merge')}>
          {merging.merge}
        </Button>
        {client.state === 'active' && (
          <Button variant="default" onClick={() => setCoding(true)}>
            {portal.give}
          </Button>
        )}
        {client.state === 'active' ? (
          <Button variant="subtle" color="gray" onClick={() => setArchiving(true)}>
            {words.archive}
          </Button>
        ) : (
          <Button variant="default" loading={returning} onClick={() => void bringBack()}>
            {words.unarchive}
          </Button>
        )}
      </div>
      {open === 'edit' && (
        <Panel title={client.name} close={close}>
          <Opened record={client} fetch={() => server.clients.get.query({ id: client.id, purpose: 'correction' })}>
            {(opened, newest) => (
              <ClientForm
                client={opened}
                newest={newest}
                cancel={close}
                done={({ name }) => {
                  toast(words.wasSaved(name));
                  close();
                }}
              />
            )}
          </Opened>
        </Panel>
      )}
      {open === 'merge' && <Merge client={client} close={close} />}
      {coding && <PortalCode client={client} close={() => setCoding(false)} />}
      {archiving && (
        <Confirm
          title={words.archiveTitle(client.name)}
          text={words.archiveText}
          deed={words.archive}
          close={() => setArchiving(false)}
          act={async () => {
            await server.clients.archive.mutate({ id: client.id, version: client.version });
            await answers.clients.invalidate();
            toast(words.wasArchived(client.name));
          }}
        />
      )}
    </>
  );
}
