import { Button, Modal } from '@mantine/core';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import type { SiteView } from '@daybook/contract/directory';
import { useWords } from '@daybook/ui/language/current';
import { epochMs } from '@daybook/ui/language/format';
import { type ReactElement, useEffect } from 'react';
import { trpc } from '../server.ts';
import { Failure } from '../shell/failure.tsx';
import { Once } from '../shell/once.tsx';
import { useFocusBack } from '../shell/use-focus-back.ts';
import { useMinutesLeft } from '../time.ts';
import styles from './enrol-kiosk.module.css';
import { kioskWords } from './kiosk-words.ts';

/** A code for one tablet, and where to type it; says so when the tablet has come. */
export function EnrolKiosk({ site, close }: { site: SiteView; close: () => void }): ReactElement {
  useFocusBack();
  const words = useWords(kioskWords);
  const enrolment = trpc.directory.kiosks.createEnrolment.useMutation();
  const { mutate } = enrolment;
  const siteId = site.id;
  useEffect(() => mutate({ siteId, purpose: 'clock' }), [mutate, siteId]);
  return (
    <Modal opened onClose={close} title={words.enrolTitle(site.name)} withCloseButton={false} size={440}>
      {enrolment.error && <Failure error={enrolment.error} retry={() => mutate({ siteId, purpose: 'clock' })} />}
      {enrolment.data && (
        <Offered
          site={site}
          {...enrolment.data}
          again={() => mutate({ siteId, purpose: 'clock' })}
          close={close}
          key={enrolment.data.code}
        />
      )}
    </Modal>
  );
}

function Offered(props: {
  site: SiteView;
  code: string;
  endsAt: string;
  again: () => void;
  close: () => void;
}): ReactElement {
  const words = useWords(kioskWords);
  const minutes = useMinutesLeft(props.endsAt);
  const kiosks = trpc.directory.kiosks.list.useQuery({ siteId: props.site.id });
  const madeAt = epochMs(props.endsAt) - 10 * 60_000;
  const come = kiosks.data?.items.find(
    ({ enrolledAt, state }) => state === 'enrolled' && epochMs(enrolledAt) >= madeAt,
  );
  const address = `${location.origin}/kiosk/`;
  if (come) {
    return (
      <div className={styles.steps}>
        <h3 className={styles.come} role="status">
          {words.enrolled(come.name)}
        </h3>
        <p>{words.enrolledText}</p>
        <Button onClick={props.close}>{words.done}</Button>
      </div>
    );
  }
  return (
    <div className={styles.steps}>
      <p>
        {words.step1}{' '}
        <a href={`${address}#code=${props.code}`} target="_blank" rel="noopener">
          {address}
        </a>{' '}
        {words.step2}
      </p>
      {minutes > 0 ? (
        <Once label={words.code} value={props.code} large help={words.codeHelp(minutes)} />
      ) : (
        <p role="alert">{words.codeOver}</p>
      )}
      <div className={styles.ways}>
        {minutes === 0 && <Button onClick={props.again}>{words.newCode}</Button>}
        <Button variant="default" onClick={props.close}>
          {words.done}
        </Button>
      </div>
    </div>
  );
}
