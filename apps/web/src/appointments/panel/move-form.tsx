import type { Appointment, AppointmentList } from '@daybook/contract/appointments';
import { employeeId } from '@daybook/contract/ids';
import { date, timeOfDay } from '@daybook/contract/values';
import { useWords } from '@daybook/ui/language/current';
import { epochMs, formatTime, wallDate } from '@daybook/ui/language/format';
import { Select, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import * as z from 'zod/mini';
import { parseTime } from '../../form/parse-time.ts';
import { RecordForm } from '../../form/record-form.tsx';
import { useRecordForm } from '../../form/use-record-form.ts';
import { wallMoment } from '../../time.ts';
import type { Move } from '../use-changes.ts';
import styles from './panel.module.css';
import { panelWords } from './words.ts';

const schema = z.object({
  date,
  time: timeOfDay,
  minutes: z.int().check(z.minimum(5), z.maximum(480)),
  providerId: employeeId,
});

/** Another date, time, length or provider, typed. */
export function MoveForm(props: {
  item: Appointment;
  read: AppointmentList;
  move: (move: Move) => void;
  cancel: () => void;
}): ReactElement {
  const words = useWords(panelWords);
  const { item, read } = props;
  const { zone } = read.site;
  const before = Math.round((epochMs(item.endsAt) - epochMs(item.startsAt)) / 60_000);
  const { form, state } = useRecordForm({
    schema,
    initial: {
      date: wallDate(zone, item.startsAt),
      time: formatTime(zone, item.startsAt),
      minutes: String(before),
      providerId: String(item.providerId),
    },
    toInput: ({ time, minutes, ...rest }) => ({ ...rest, time: parseTime(time) ?? time, minutes: Number(minutes) }),
    sentences: { date: words.date, time: words.timeWrong, minutes: words.minutesWrong },
    send: async (input) => {
      const { providerId, minutes, ...at } = schema.parse(input);
      const startsAt = wallMoment(zone, at.date, at.time);
      props.move({ item, startsAt, providerId, ...(minutes === before ? {} : { minutes }) });
    },
  });
  return (
    <RecordForm state={state} submit={words.moveIt} cancel={props.cancel}>
      <div className={styles.row}>
        <TextInput type="date" label={words.date} data-autofocus {...form.getInputProps('date')} />
        <TextInput label={words.time} inputMode="numeric" autoComplete="off" {...form.getInputProps('time')} />
        <Select
          label={words.provider}
          allowDeselect={false}
          data={read.providers.map(({ id, name }) => ({ value: String(id), label: name }))}
          {...form.getInputProps('providerId')}
        />
        <TextInput label={words.minutes} inputMode="numeric" autoComplete="off" {...form.getInputProps('minutes')} />
      </div>
    </RecordForm>
  );
}
