import { Button, Modal, SegmentedControl } from '@mantine/core';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/FloatingIndicator.css';
import '@mantine/core/styles/SegmentedControl.css';
import type { KioskView, SiteView } from '@daybook/contract/directory';
import { useWords } from '@daybook/ui/language/current';
import { epochMs } from '@daybook/ui/language/format';
import { type ReactElement, useEffect, useState } from 'react';
import { trpc } from '../server.ts';
import { Failure } from '../shell/failure.tsx';
import { Once } from '../shell/once.tsx';
import { useFocusBack } from '../shell/use-focus-back.ts';
import { useMinutesLeft } from '../time.ts';
import styles from './enrol-kiosk.module.css';
import { kioskWords } from './kiosk-words.ts';

type Purpose = KioskView['purpose'];

/** A code for one tablet by what it is for, and where to type it; says so when the tablet has come. */
export function EnrolKiosk({ site, close }: { site: SiteView; close: () => void }): ReactElement {
  useFocusBack();
  const words = useWords(kioskWords);
  const enrolment = trpc.directory.kiosks.createEnrolment.useMutation();
  const { mutate } = enrolment;
  const siteId = site.id;
  const [purpose, setPurpose] = useState<Purpose>('clock');
  const again = () => mutate({ siteId, purpose });
  useEffect(() => mutate({ siteId, purpose }), [mutate, siteId, purpose]);
  return (
    <Modal opened onClose={close} title={words.enrolTitle(site.name)} withCloseButton={false} size={440}>
      <SegmentedControl<Purpose>
        fullWidth
        mb={12}
        aria-label={words.purpose}
        value={purpose}
        onChange={setPurpose}
        data={[
          { value: 'clock', label: words.clock },
          { value: 'queue', label: words.queue },
          { value: 'display', label: words.display },
        ]}
      />
      {enrolment.error && <Failure error={enrolment.error} retry={again} />}
      {enrolment.data && (
        <Offered
          site={site}
          {...enrolment.data}
          purpose={purpose}
          again={again}
          close={close}
          key={enrolment.data.code}
        />
      )}
    </Modal>
  );
}

function Offered(props: {
  site: SiteView;
  purpose: Purpose;
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
  const enrolledText = { clock: words.enrolledText, queue: words.enrolledQueue, display: words.enrolledDisplay };
  const address = `${location.origin}/kiosk/`;
  if (come) {
    return (
      <div className={styles.steps}>
        <h3 className={styles.come} role="status">
          {words.enrolled(come.name)}
        </h3>
        <p>{enrolledText[props.purpose]}</p>
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
