import { priorityReason, type QueuedService, type Ticket } from '@daybook/contract/queue';
import { useWords } from '@daybook/ui/language/current';
import { Button, Modal } from '@mantine/core';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { type FormEvent, type ReactElement, useState } from 'react';
import form from '../form/record-form.module.css';
import { formWords } from '../form/words.ts';
import { useFocusBack } from '../shell/use-focus-back.ts';
import { ChooseLane, kept, regular } from './choose-lane.tsx';
import { ChooseService } from './choose-service.tsx';
import type { NumberChange } from './use-calls.ts';
import { deskWords } from './words.ts';

/** Another lane, while it waits, or another service. */
export function ChangeNumber(props: {
  ticket: Ticket;
  services: readonly QueuedService[];
  change: (to: NumberChange) => void;
  close: () => void;
}): ReactElement {
  useFocusBack();
  const words = useWords(deskWords);
  const { cancel } = useWords(formWords);
  const { ticket, services } = props;
  const before = {
    // Why somebody has priority is not told to everybody.
    lane: ticket.lane === 'priority' ? (ticket.priority ?? kept) : regular,
    service: String(ticket.service?.id ?? ''),
  };
  const [lane, setLane] = useState<string>(before.lane);
  const [service, setService] = useState(before.service);
  const change = (event: FormEvent) => {
    event.preventDefault();
    const why = priorityReason.safeParse(lane);
    const to = services.find(({ id }) => id === service);
    const laneChange = lane === before.lane || lane === kept ? {} : { priority: why.success ? why.data : null };
    const serviceChange = to && service !== before.service ? { serviceId: to.id } : {};
    const all = { ...laneChange, ...serviceChange };
    if (Object.keys(all).length > 0) props.change(all);
    props.close();
  };
  return (
    <Modal opened onClose={props.close} title={words.changeOf(ticket.number)} withCloseButton={false} size={440}>
      <form noValidate className={form.form} onSubmit={change}>
        <p>{words.changeText}</p>
        {ticket.state === 'waiting' && (
          <ChooseLane value={lane} choose={setLane} hasKept={before.lane === kept} first />
        )}
        <ChooseService services={services} value={service} choose={setService} first={ticket.state !== 'waiting'} />
        <div className={form.ways}>
          <Button type="submit">{words.change}</Button>
          <Button variant="default" onClick={props.close}>
            {cancel}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
