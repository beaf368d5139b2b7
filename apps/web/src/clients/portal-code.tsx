import { Button, Modal } from '@mantine/core';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { refusedBy } from '@daybook/client';
import type { ClientRecord } from '@daybook/contract/clients';
import { useWords } from '@daybook/ui/language/current';
import { type ReactElement, useState } from 'react';
import { createPortal } from 'react-dom';
import styles from '../form/record-form.module.css';
import { RefusalNote } from '../form/refusal-note.tsx';
import { formWords } from '../form/words.ts';
import { trpc } from '../server.ts';
import { useFocusBack } from '../shell/use-focus-back.ts';
import paperStyles from './portal-paper.module.css';
import { type Paper, PortalPaper } from './portal-paper.tsx';
import { PortalSite, type PortalSiteChoice } from './portal-site.tsx';
import { portalCodeWords } from './portal-words.ts';

/** Makes a code for the portal and shows it once, to be printed. */
export function PortalCode({ client, close }: { client: ClientRecord; close: () => void }): ReactElement {
  useFocusBack();
  const words = useWords(portalCodeWords);
  const [paper, setPaper] = useState<Paper | null>(null);
  return (
    <Modal
      opened
      onClose={close}
      closeOnClickOutside={!paper}
      title={paper ? words.ready : words.title(client.name)}
      withCloseButton={false}
      size={440}
    >
      {paper ? <Ready paper={paper} close={close} /> : <Ask client={client} done={setPaper} close={close} />}
    </Modal>
  );
}

function Ask(props: { client: ClientRecord; done: (paper: Paper) => void; close: () => void }): ReactElement {
  const { client, done, close } = props;
  const words = useWords(portalCodeWords);
  const { cancel } = useWords(formWords);
  const [site, setSite] = useState<PortalSiteChoice>();
  const issue = trpc.portal.issueCode.useMutation({
    onSuccess: (issued) => site && done({ issued, site, language: client.language }),
  });
  return (
    <div className={styles.form}>
      <p>{words.text}</p>
      {client.birthDate === null && <p className={styles.note}>{words.noBirthDate}</p>}
      <PortalSite chosen={setSite} />
      {site?.slug === null && <p className={styles.note}>{words.noPage}</p>}
      {issue.error && <RefusalNote refused={refusedBy(issue.error)} />}
      <div className={styles.ways}>
        <Button
          loading={issue.isPending}
          disabled={!site}
          onClick={() => site && issue.mutate({ clientId: client.id, siteId: site.id })}
        >
          {words.make}
        </Button>
        <Button variant="subtle" color="gray" disabled={issue.isPending} onClick={close}>
          {cancel}
        </Button>
      </div>
    </div>
  );
}

/** The paper stands twice: here to be read, and beside everything else to be printed alone. */
function Ready({ paper, close }: { paper: Paper; close: () => void }): ReactElement {
  const words = useWords(portalCodeWords);
  return (
    <div className={styles.form}>
      <p>{words.once}</p>
      <PortalPaper {...paper} />
      {createPortal(
        <div className={paperStyles.printed} aria-hidden="true">
          <PortalPaper {...paper} />
        </div>,
        document.body,
      )}
      <div className={styles.ways}>
        <Button onClick={() => print()}>{words.print}</Button>
        <Button variant="subtle" color="gray" onClick={close}>
          {words.close}
        </Button>
      </div>
    </div>
  );
}
