import { serviceId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { type Service, servicesSave } from '@daybook/contract/services';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { moneyText, parseMoney } from '@daybook/ui/language/parse-money';
import { Button, Select, TextInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { Confirm } from '../../form/confirm.tsx';
import { MoneyInput } from '../../form/money-input.tsx';
import { Opened } from '../../form/opened.tsx';
import { RecordForm } from '../../form/record-form.tsx';
import { useRecordForm } from '../../form/use-record-form.ts';
import { formWords } from '../../form/words.ts';
import { answers, server } from '../../server.ts';
import { Panel } from '../../shell/panel.tsx';
import { toast } from '../../shell/toast.ts';
import styles from './settings.module.css';
import { settingsWords } from './words.ts';

/** A service beside the list: a new one, or one that is there. */
export function ServicePanel(props: { service: Service | null; currency: string; close: () => void }): ReactElement {
  const words = useWords(settingsWords);
  const { service, close } = props;
  const [archiving, setArchiving] = useState(false);
  if (!service)
    return (
      <Panel title={words.addService} close={close}>
        <ServiceForm {...props} service={null} newest={undefined} />
      </Panel>
    );
  const fetch = async () => {
    const { items } = await server.appointments.services.list.query({});
    return items.find(({ id }) => id === service.id) ?? service;
  };
  return (
    <Panel title={service.name} close={close}>
      <div className={styles.panel}>
        <Opened record={service} fetch={fetch}>
          {(opened, newest) => <ServiceForm {...props} service={opened} newest={newest} />}
        </Opened>
        <div>
          <Button variant="default" onClick={() => setArchiving(true)}>
            {words.archive}
          </Button>
        </div>
        {archiving && (
          <Confirm
            title={words.archiveTitle(service.name)}
            text={words.archiveText}
            deed={words.archive}
            close={() => setArchiving(false)}
            act={async () => {
              await server.appointments.services.archive.mutate({ id: service.id, version: service.version });
              await answers.appointments.invalidate();
              toast(words.archived(service.name));
              close();
            }}
          />
        )}
      </div>
    </Panel>
  );
}

const hour = 60;

function ServiceForm(props: {
  service: Service | null;
  currency: string;
  newest: (() => Promise<void>) | undefined;
  close: () => void;
}): ReactElement {
  const words = useWords(settingsWords);
  const { save } = useWords(formWords);
  const language = useLanguage();
  const { service } = props;
  const [id] = useState(() => service?.id ?? serviceId.parse(newId()));
  const currency = service?.price?.currency ?? props.currency;
  const { form, state } = useRecordForm({
    schema: servicesSave.input,
    initial: {
      name: service?.name ?? '',
      nameFil: service?.nameFil ?? '',
      duration: String(service?.duration ?? 30),
      buffer: String(service?.buffer ?? 0),
      step: String(service?.step ?? 30),
      capacity: String(service?.capacity ?? 1),
      price: service?.price ? moneyText(language, service.price.amount, currency) : '',
      selfBooking: service?.selfBooking ?? 'no',
      lead: String((service?.lead ?? 2 * hour) / hour),
      notice: String((service?.notice ?? 24 * hour) / hour),
      ahead: String(service?.ahead ?? 60),
    },
    toInput: (values) => ({
      id,
      ...(service ? { version: service.version } : {}),
      name: values.name,
      nameFil: values.nameFil.trim() || null,
      duration: whole(values.duration),
      buffer: whole(values.buffer),
      step: whole(values.step),
      capacity: whole(values.capacity),
      // What is no amount is told at its field.
      price: values.price.trim() ? { amount: parseMoney(values.price, currency) ?? Number.NaN, currency } : null,
      selfBooking: values.selfBooking,
      lead: Math.round(whole(values.lead) * hour),
      notice: Math.round(whole(values.notice) * hour),
      ahead: whole(values.ahead),
    }),
    sentences: {
      name: words.nameMissing,
      nameFil: words.nameMissing,
      duration: words.durationWrong,
      buffer: words.bufferWrong,
      step: words.stepWrong,
      capacity: words.capacityWrong,
      price: words.priceWrong,
      lead: words.leadWrong,
      notice: words.noticeWrong,
      ahead: words.aheadWrong,
    },
    send: async (input) => {
      const { name } = await server.appointments.services.save.mutate(servicesSave.input.parse(input));
      await answers.appointments.invalidate();
      toast(words.saved(name));
      props.close();
    },
  });
  const figure = (field: 'duration' | 'buffer' | 'step' | 'capacity' | 'lead' | 'notice' | 'ahead') => (
    <TextInput label={words[field]} inputMode="decimal" autoComplete="off" {...form.getInputProps(field)} />
  );
  return (
    <RecordForm state={state} submit={save} cancel={props.close} newest={props.newest}>
      <TextInput label={words.name} data-autofocus {...form.getInputProps('name')} />
      <TextInput label={words.nameFil} description={words.nameFilHelp} {...form.getInputProps('nameFil')} />
      <div className={styles.pair}>
        {figure('duration')}
        {figure('capacity')}
        {figure('step')}
        {figure('buffer')}
      </div>
      <MoneyInput
        label={words.price}
        description={words.priceHelp}
        currency={currency}
        value={form.values.price}
        error={form.errors['price']}
        onChange={(typed) => form.setFieldValue('price', typed)}
        onBlur={() => void form.validateField('price')}
      />
      <Select
        label={words.self}
        allowDeselect={false}
        data={[
          { value: 'no', label: words.selfNo },
          { value: 'ask', label: words.selfAsk },
          { value: 'book', label: words.selfBook },
        ]}
        {...form.getInputProps('selfBooking')}
      />
      {form.values.selfBooking !== 'no' && (
        <>
          {figure('lead')}
          {figure('ahead')}
        </>
      )}
      {figure('notice')}
    </RecordForm>
  );
}

/** What is no figure stays none, and is told at its field. */
function whole(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}
