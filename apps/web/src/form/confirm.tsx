import { Button, Modal } from '@mantine/core';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { type Refused, refusedBy } from '@daybook/client';
import { useWords } from '@daybook/ui/language/current';
import { type ReactElement, useState } from 'react';
import { useFocusBack } from '../shell/use-focus-back.ts';
import styles from './record-form.module.css';
import { RefusalNote } from './refusal-note.tsx';
import { formWords } from './words.ts';

/** Asks before something that others will notice: what stays, what ends, and a button that names the deed. */
export function Confirm(props: {
  title: string;
  text: string;
  deed: string;
  act: () => Promise<unknown>;
  close: () => void;
}): ReactElement {
  useFocusBack();
  const words = useWords(formWords);
  const [acting, setActing] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const act = async () => {
    setActing(true);
    setRefused(null);
    try {
      await props.act();
      props.close();
    } catch (error) {
      setRefused(refusedBy(error));
    } finally {
      setActing(false);
    }
  };
  return (
    <Modal opened onClose={props.close} title={props.title} withCloseButton={false} size={420}>
      <div className={styles.form}>
        <p>{props.text}</p>
        {refused && <RefusalNote refused={refused} />}
        <div className={styles.ways}>
          <Button loading={acting} onClick={() => void act()}>
            {props.deed}
          </Button>
          <Button variant="subtle" color="gray" onClick={props.close}>
            {words.cancel}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
