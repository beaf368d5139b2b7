import { employeeId } from '@daybook/contract/ids';
import { reason as reasonText } from '@daybook/contract/values';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDay, formatTime } from '@daybook/ui/language/format';
import { Button, Modal, Textarea } from '@mantine/core';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import type { ReactElement } from 'react';
import * as z from 'zod/mini';
import { RecordForm } from '../form/record-form.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { formWords } from '../form/words.ts';
import { useFocusBack } from '../shell/use-focus-back.ts';
import styles from './calendar.module.css';
import type { Question } from './use-changes.ts';
import { calendarWords } from './words.ts';

/** What has to be answered before something is moved or cancelled: another time, or why. */
export function Questions(props: {
  question: Question;
  zone: string;
  nameOf: (providerId: string) => string;
  close: () => void;
}): ReactElement {
  useFocusBack();
  const words = useWords(calendarWords);
  const { question, close } = props;
  if (question.is === 'reason') {
    const isLate = question.why === 'too-late-to-change';
    return (
      <Modal opened onClose={close} title={isLate ? words.tooLate : words.outside} withCloseButton={false} size={440}>
        <Why
          text={isLate ? words.tooLateText : words.outsideText}
          deed={question.deed === 'move' ? words.moveAnyway : words.cancelAnyway}
          go={(reason) => {
            close();
            question.go(reason);
          }}
          close={close}
        />
      </Modal>
    );
  }
  return (
    <Modal opened onClose={close} title={words.lost} withCloseButton={false} size={440}>
      <div className={styles.ask}>
        <p>{question.free.length > 0 ? words.lostText : words.lostNone}</p>
        <FreeTimes
          {...props}
          free={question.free}
          take={(startsAt, providerId) => {
            close();
            question.take(startsAt, providerId);
          }}
        />
        <CloseButton close={close} />
      </div>
    </Modal>
  );
}

/** The next free times, as buttons. */
export function FreeTimes(props: {
  free: Extract<Question, { is: 'taken' }>['free'];
  zone: string;
  nameOf: (providerId: string) => string;
  take: Extract<Question, { is: 'taken' }>['take'];
}): ReactElement {
  const language = useLanguage();
  const { zone } = props;
  return (
    <div className={styles.times}>
      {props.free.map(({ startsAt, providerId }) => (
        <Button
          key={`${startsAt} ${providerId}`}
          variant="default"
          onClick={() => props.take(startsAt, employeeId.parse(providerId))}
        >
          {`${formatShortDay(language, zone, startsAt)}, ${formatTime(zone, startsAt)} · ${props.nameOf(providerId)}`}
        </Button>
      ))}
    </div>
  );
}

function CloseButton({ close }: { close: () => void }): ReactElement {
  const words = useWords(formWords);
  return (
    <div>
      <Button variant="subtle" color="gray" onClick={close}>
        {words.cancel}
      </Button>
    </div>
  );
}

const schema = z.object({ reason: reasonText });

function Why(props: { text: string; deed: string; go: (reason: string) => void; close: () => void }): ReactElement {
  const words = useWords(calendarWords);
  const { form, state } = useRecordForm({
    schema,
    initial: { reason: '' },
    toInput: (values) => values,
    sentences: { reason: words.reasonShort },
    send: async ({ reason }) => props.go(reason),
  });
  return (
    <RecordForm state={state} submit={props.deed} cancel={props.close}>
      <p>{props.text}</p>
      <Textarea label={words.reason} data-autofocus autosize minRows={2} {...form.getInputProps('reason')} />
    </RecordForm>
  );
}
