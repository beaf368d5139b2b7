import { type FeedKind, feedKind, feedsCreate } from '@daybook/contract/calendar-feeds';
import { calendarFeedId, type EmployeeId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { useWords } from '@daybook/ui/language/current';
import { Button, Select, TextInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { RecordForm } from '../../form/record-form.tsx';
import { useRecordForm } from '../../form/use-record-form.ts';
import { answers, server } from '../../server.ts';
import { Once } from '../../shell/once.tsx';
import { Panel } from '../../shell/panel.tsx';
import styles from './ahead.module.css';
import { calendarWords } from './ahead-words.ts';

type Made = Awaited<ReturnType<typeof server.roster.feeds.create.mutate>>;

/** Makes an address of one of these kinds, then shows it this one time, with how calendars follow it. */
export function NewCalendar(props: {
  employeeId: EmployeeId;
  kinds: readonly FeedKind[];
  close: () => void;
}): ReactElement {
  const { employeeId, kinds, close } = props;
  const words = useWords(calendarWords);
  const [made, setMade] = useState<Made | null>(null);
  if (!made)
    return (
      <Panel title={words.make} close={close}>
        <Fields employeeId={employeeId} kinds={kinds} made={setMade} cancel={close} />
      </Panel>
    );
  return (
    <Panel title={words.madeTitle(made.feed.name)} close={close}>
      <div className={styles.panel}>
        <Once
          label={words.address}
          value={`${location.origin}${made.path}`}
          help={made.feed.kind === 'shifts' ? words.onceShifts : words.onceAppointments}
        />
        <h3>{words.how}</h3>
        <ul>
          {[words.iphone, words.google, words.outlook].map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
        <Button onClick={close}>{words.done}</Button>
      </div>
    </Panel>
  );
}

function Fields(props: {
  employeeId: EmployeeId;
  kinds: readonly FeedKind[];
  made: (made: Made) => void;
  cancel: () => void;
}): ReactElement {
  const words = useWords(calendarWords);
  const [id] = useState(() => calendarFeedId.parse(newId()));
  const { form, state } = useRecordForm({
    schema: feedsCreate.input,
    initial: { kind: String(props.kinds[0] ?? 'shifts'), name: '' },
    toInput: ({ kind, name }) => ({ id, employeeId: props.employeeId, kind: feedKind.parse(kind), name }),
    sentences: { name: words.nameMissing },
    send: async (input) => {
      const made = await server.roster.feeds.create.mutate(input);
      await answers.roster.feeds.invalidate();
      props.made(made);
    },
  });
  return (
    <RecordForm state={state} submit={words.make} cancel={props.cancel}>
      {props.kinds.length > 1 && (
        <Select
          label={words.shows}
          allowDeselect={false}
          data={props.kinds.map((kind) => ({ value: kind, label: words[kind] }))}
          {...form.getInputProps('kind')}
        />
      )}
      <TextInput label={words.name} description={words.nameHelp} data-autofocus {...form.getInputProps('name')} />
    </RecordForm>
  );
}
