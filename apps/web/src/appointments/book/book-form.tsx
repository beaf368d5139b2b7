import { type Refused, refusedBy } from '@daybook/client';
import type { Provider } from '@daybook/contract/availability';
import { appointmentId, type EmployeeId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { Service } from '@daybook/contract/services';
import { line, reason as reasonText } from '@daybook/contract/values';
import { bookingRefusal } from '@daybook/ui/language/booking-refusals';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatTime, wallDate } from '@daybook/ui/language/format';
import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import form from '../../form/record-form.module.css';
import { RefusalNote } from '../../form/refusal-note.tsx';
import { formWords } from '../../form/words.ts';
import { answers, server } from '../../server.ts';
import { toast } from '../../shell/toast.ts';
import { FreeTimes } from '../questions.tsx';
import type { OneSite } from '../shown.ts';
import styles from './book.module.css';
import { type Choice, clientOf } from './choice.ts';
import { ChooseClient } from './choose-client.tsx';
import { ChooseTime, type Time } from './choose-time.tsx';
import { bookWords } from './words.ts';

const anyone = '';
const noteText = line(200);

/** The fields of a booking; what is refused is said beside them, and what was typed stays. */
export function BookForm(props: {
  site: OneSite;
  date: string;
  wanted: { providerId: EmployeeId; startsAt?: string } | null;
  services: readonly Service[];
  providers: readonly Provider[];
  /** Who comes, until somebody else is chosen. */
  comes: Choice;
  close: () => void;
}): ReactElement {
  const words = useWords(bookWords);
  const { cancel } = useWords(formWords);
  const language = useLanguage();
  const { site, wanted, providers } = props;
  const services = props.services.filter(
    ({ id }) => !wanted || providers.some((one) => one.employeeId === wanted.providerId && one.serviceIds.includes(id)),
  );
  // Services may come after the dialog, which then has given the focus to itself.
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const [id] = useState(() => appointmentId.parse(newId()));
  const [serviceId, setServiceId] = useState<string>(services[0]?.id ?? props.services[0]?.id ?? '');
  const [provider, setProvider] = useState<string>(wanted?.providerId ?? anyone);
  const [date, setDate] = useState(wanted?.startsAt ? wallDate(site.zone, wanted.startsAt) : props.date);
  const [time, setTime] = useState<Time | null>(
    wanted?.startsAt ? { providerId: wanted.providerId, startsAt: wanted.startsAt, typed: false } : null,
  );
  const [choice, setChoice] = useState<Choice>(props.comes);
  const [note, setNote] = useState('');
  const [reason, setReason] = useState('');
  const [told, setTold] = useState(false);
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const service = props.services.find((one) => one.id === serviceId);
  const givers = providers.filter(({ serviceIds }) => service && serviceIds.includes(service.id));
  const asksWhy = time?.typed === true || refused?.reason === 'not-offered';
  const nameOf = (providerId: string) => providers.find((one) => one.employeeId === providerId)?.calledName ?? '';

  const book = async (at: Time | null) => {
    setTold(true);
    const client = clientOf(choice, language);
    const why = reasonText.safeParse(reason);
    const said = note.trim() ? noteText.safeParse(note) : null;
    if (!service || !at || !client || (reason && !why.success) || said?.success === false) return;
    setSending(true);
    setRefused(null);
    try {
      const booked = await server.appointments.book.mutate({
        ...{ id, siteId: site.id, serviceId: service.id, providerId: at.providerId, startsAt: at.startsAt, client },
        note: said?.success ? said.data : null,
        ...(asksWhy && why.success ? { reason: why.data } : {}),
      });
      await answers.appointments.invalidate();
      toast(words.booked(booked.client?.name ?? words.client, formatTime(site.zone, booked.startsAt)));
      props.close();
    } catch (error) {
      setRefused(refusedBy(error));
      void answers.appointments.slots.invalidate();
    } finally {
      setSending(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void book(time);
  };
  return (
    <form noValidate className={form.form} onSubmit={submit}>
      <div className={styles.pair}>
        <Select
          label={words.service}
          data-autofocus
          ref={first}
          allowDeselect={false}
          data={props.services.map((one) => ({
            value: String(one.id),
            label: words.minutes(nameIn(one, language), one.duration),
          }))}
          value={serviceId}
          onChange={(value) => {
            setServiceId(value ?? '');
            setTime(null);
          }}
        />
        <Select
          label={words.provider}
          allowDeselect={false}
          data={[
            { value: anyone, label: words.anyone },
            ...givers.map(({ employeeId, name }) => ({ value: String(employeeId), label: name })),
          ]}
          value={givers.some(({ employeeId }) => employeeId === provider) ? provider : anyone}
          onChange={(value) => {
            setProvider(value ?? anyone);
            setTime(null);
          }}
        />
      </div>
      {service && (
        <ChooseTime
          site={site}
          service={service}
          provider={givers.find(({ employeeId }) => employeeId === provider)?.employeeId}
          otherwise={givers[0]?.employeeId}
          date={date}
          setDate={(next) => {
            setDate(next);
            setTime(null);
          }}
          time={time}
          choose={setTime}
          told={told}
        />
      )}
      {asksWhy && (
        <Textarea
          label={words.reason}
          description={words.otherHelp}
          autosize
          value={reason}
          error={told && reason && !reasonText.safeParse(reason).success ? words.reasonShort : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <ChooseClient choice={choice} choose={setChoice} isKnown={refused?.reason === 'client-known'} told={told} />
      <TextInput
        label={words.note}
        description={words.noteHelp}
        maxLength={200}
        autoComplete="off"
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {refused && <RefusalNote refused={refused} sentence={bookingRefusal} />}
      {refused?.reason === 'slot-taken' && (
        <FreeTimes
          free={refused.facts.free ?? []}
          zone={site.zone}
          nameOf={nameOf}
          take={(startsAt, providerId) => {
            const next = { startsAt, providerId, typed: false };
            setDate(wallDate(site.zone, startsAt));
            setTime(next);
            void book(next);
          }}
        />
      )}
      <div className={form.ways}>
        <Button type="submit" loading={sending}>
          {words.book}
        </Button>
        <Button variant="subtle" color="gray" onClick={props.close}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}

function nameIn({ name, nameFil }: Service, language: string): string {
  return (language === 'fil' ? nameFil : null) ?? name;
}
