import { type Refused, refusedBy } from '@daybook/client';
import { type ClientId, type SiteId, ticketId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { priorityReason, type QueuedService, type Ticket } from '@daybook/contract/queue';
import { bookingRefusal } from '@daybook/ui/language/booking-refusals';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { Button, Modal } from '@mantine/core';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { type FormEvent, type ReactElement, useState } from 'react';
import { type Choice, clientOf } from '../appointments/book/choice.ts';
import { ChooseClient } from '../appointments/book/choose-client.tsx';
import form from '../form/record-form.module.css';
import { RefusalNote } from '../form/refusal-note.tsx';
import { formWords } from '../form/words.ts';
import { answers, server } from '../server.ts';
import { Message } from '../shell/message.tsx';
import { useFocusBack } from '../shell/use-focus-back.ts';
import { ChooseLane } from './choose-lane.tsx';
import { ChooseService } from './choose-service.tsx';
import styles from './desk.module.css';
import { deskWords } from './words.ts';

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
  const [choice, setChoice] = useState<Choice>({ is: 'none' });
  const [told, setTold] = useState(false);
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  /** Whoever is new is written down first, and is somebody known from then on, whatever becomes of the number. */
  const whose = async (): Promise<ClientId | null> => {
    const client = clientOf(choice, language);
    if (!client) return null;
    if (!('made' in client)) return client.id;
    const { id: clientId, made, despite } = client;
    const { name } = await server.clients.create.mutate({ id: clientId, ...made, ...(despite ? { despite } : {}) });
    setChoice({ is: 'known', id: clientId, name });
    return clientId;
  };
  const give = async (event: FormEvent) => {
    event.preventDefault();
    const service = services.find((one) => one.id === chosen);
    setTold(true);
    if (!service || (choice.is === 'new' && !clientOf(choice, language))) return;
    const why = priorityReason.safeParse(priority);
    setSending(true);
    setRefused(null);
    try {
      const asked = { id, siteId, serviceId: service.id, clientId: await whose() };
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
      <ChooseService services={services} value={chosen} choose={setChosen} first />
      <ChooseLane value={priority} choose={setPriority} />
      <ChooseClient
        choice={choice}
        choose={setChoice}
        isKnown={refused?.reason === 'client-known'}
        told={told}
        short={words.clientHelp}
      />
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
