import { Button, Modal, SegmentedControl } from '@mantine/core';
import '@mantine/core/styles/FloatingIndicator.css';
import '@mantine/core/styles/SegmentedControl.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { refusedBy } from '@daybook/client';
import { type EmployeeView, mostBadges } from '@daybook/contract/directory';
import { newId } from '@daybook/contract/new-id';
import type { Paper } from '@daybook/contract/values';
import { useWords } from '@daybook/ui/language/current';
import { type ReactElement, useEffect, useState } from 'react';
import styles from '../form/record-form.module.css';
import { RefusalNote } from '../form/refusal-note.tsx';
import { formWords } from '../form/words.ts';
import { answers, trpc } from '../server.ts';
import { useFocusBack } from '../shell/use-focus-back.ts';
import { badgeWords } from './badge-words.ts';
import { type HeldFile, holdPdf, saveFile } from './pdf-file.ts';
import own from './print-badges.module.css';

const fileName = 'badges.pdf';
const papers: Paper[] = ['A4', 'Letter'];

/** Says what printing does, prints, and keeps the file at hand: its codes are nowhere else. */
export function PrintBadges(props: {
  people: readonly EmployeeView[];
  printed: () => void;
  close: () => void;
}): ReactElement {
  useFocusBack();
  const words = useWords(badgeWords);
  const [file, setFile] = useState<HeldFile | null>(null);
  useEffect(() => () => file?.forget(), [file]);
  const [busy, setBusy] = useState(false);
  const title = file ? words.ready : words.title(props.people.length);
  return (
    <Modal opened onClose={() => busy || props.close()} title={title} withCloseButton={false} size={440}>
      {file ? (
        <Ready file={file} close={props.close} />
      ) : (
        <Ask
          people={props.people}
          busy={setBusy}
          close={props.close}
          done={(made) => {
            setFile(made);
            saveFile(made, fileName);
            props.printed();
          }}
        />
      )}
    </Modal>
  );
}

function Ask(props: {
  people: readonly EmployeeView[];
  busy: (busy: boolean) => void;
  done: (file: HeldFile) => void;
  close: () => void;
}): ReactElement {
  const { people } = props;
  const words = useWords(badgeWords);
  const { cancel } = useWords(formWords);
  const [paper, setPaper] = useState<Paper>('A4');
  // Sent again after a lost answer, it is the same request and the same badges.
  const [badges] = useState(() => people.map(({ id }) => ({ id, badgeId: newId() })));
  const print = trpc.directory.employees.printBadges.useMutation({
    onMutate: () => props.busy(true),
    onSettled: () => props.busy(false),
    onSuccess: async ({ pdf }) => {
      props.done(holdPdf(pdf));
      await answers.directory.employees.invalidate();
    },
  });
  const [only] = people;
  if (people.length > mostBadges) return <p>{words.tooMany(mostBadges)}</p>;
  return (
    <div className={styles.form}>
      <p>{people.length === 1 && only ? words.textOne(only.calledName) : words.text}</p>
      {people.length > 1 && <p className={own.names}>{people.map(({ name }) => name).join(', ')}</p>}
      <SegmentedControl<Paper>
        aria-label={words.paper}
        data={papers.map((value) => ({ value, label: value }))}
        value={paper}
        onChange={setPaper}
      />
      {print.error && <RefusalNote refused={refusedBy(print.error)} />}
      <div className={styles.ways}>
        <Button loading={print.isPending} onClick={() => print.mutate({ badges, paper })}>
          {words.print(people.length)}
        </Button>
        <Button variant="subtle" color="gray" disabled={print.isPending} onClick={props.close}>
          {cancel}
        </Button>
      </div>
    </div>
  );
}

function Ready({ file, close }: { file: HeldFile; close: () => void }): ReactElement {
  const words = useWords(badgeWords);
  return (
    <div className={styles.form}>
      <p role="status">{words.readyText}</p>
      <p className={own.once}>{words.readyOnce}</p>
      <div className={styles.ways}>
        <Button data-autofocus onClick={close}>
          {words.done}
        </Button>
        <Button variant="default" component="a" href={file.address} download={fileName}>
          {words.saveAgain}
        </Button>
      </div>
    </div>
  );
}
