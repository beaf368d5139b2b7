import { type Refused, refusedBy } from '@daybook/client';
import { type ClientId, type SiteId, ticketId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { priorityReason, type QueuedService, type Ticket } from '@daybook/contract/queue';
import { bookingRefusal } from '@daybook/ui/language/booking-refusals';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { Button, Modal, Select } from '@mantine/core';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { type FormEvent, type ReactElement, useState } from 'react';
import form from '../form/record-form.module.css';
import { RefusalNote } from '../form/refusal-note.tsx';
import { formWords } from '../form/words.ts';
import { answers, server } from '../server.ts';
import { Message } from '../shell/message.tsx';
import { useFocusBack } from '../shell/use-focus-back.ts';
import styles from './desk.module.css';
import { FindPerson } from './find-person.tsx';
import { deskWords } from './words.ts';

interface Person {
  id: ClientId;
  name: string;
}

/** Gives a number; it stands large until the next thing is done, so that it can be said and written on a slip. */
export function GiveNumber(props: {
  siteId: SiteId;
  services: readonly QueuedService[];
  close: () => void;
}): ReactElement {
  useFocusBack();
  const words = useWords(deskWords);
  const [given, setGiven] = useState<Ticket | null>(null);
  return (
    <Modal opened onClose={props.close} title={words.give} withCloseButton={false} size={440}>
      {props.services.length === 0 ? (
        <Message title={words.give} text={words.noServices} />
      ) : given ? (
        <div className={styles.given} role="status">
          <b>{given.number}</b>
          <p>{words.givenText(given.waitMinutes ?? 0)}</p>
          <Button data-autofocus onClick={props.close}>
            {words.done}
          </Button>
        </div>
      ) : (
        <Fields {...props} given={setGiven} />
      )}
    </Modal>
  );
}

function Fields(props: {
  siteId: SiteId;
  services: readonly QueuedService[];
  given: (ticket: Ticket) => void;
  close: () => void;
}): ReactElement {
  const words = useWords(deskWords);
  const { cancel } = useWords(formWords);
  const language = useLanguage();
  const { siteId, services } = props;
  const [id] = useState(() => ticketId.parse(newId()));
  const [chosen, setChosen] = useState<string>(services[0]?.id ?? '');
  const [priority, setPriority] = useState<string>('');
  const [person, setPerson] = useState<Person | null>(null);
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const give = async (event: FormEvent) => {
    event.preventDefault();
    const service = services.find((one) => one.id === chosen);
    if (!service) return;
    const why = priorityReason.safeParse(priority);
    setSending(true);
    setRefused(null);
    try {
      const asked = { id, siteId, serviceId: service.id, clientId: person?.id ?? null };
      const given = await server.appointments.queue.take.mutate({ ...asked, priority: why.success ? why.data : null });
      await answers.appointments.queue.invalidate();
      props.given(given);
    } catch (error) {
      setRefused(refusedBy(error));
    } finally {
      setSending(false);
    }
  };
  return (
    <form noValidate className={form.form} onSubmit={(event) => void give(event)}>
      <Select
        label={words.service}
        data-autofocus
        allowDeselect={false}
        data={services.map((one) => ({
          value: String(one.id),
          label: `${(language === 'fil' ? one.nameFil : null) ?? one.name} · ${words.waits(one.waitMinutes)}`,
        }))}
        value={chosen}
        onChange={(value) => setChosen(value ?? '')}
      />
      <Select
        label={words.lane}
        allowDeselect={false}
        data={[
          { value: '', label: words.regular },
          ...priorityReason.options.map((one) => ({ value: one, label: `${words.priority}: ${words[one]}` })),
        ]}
        value={priority}
        onChange={(value) => setPriority(value ?? '')}
      />
      <FindPerson person={person} choose={setPerson} />
      {refused && <RefusalNote refused={refused} sentence={bookingRefusal} />}
      <div className={form.ways}>
        <Button type="submit" loading={sending}>
          {words.give}
        </Button>
        <Button variant="default" onClick={props.close}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}
