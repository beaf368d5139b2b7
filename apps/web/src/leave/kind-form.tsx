import { leaveKindId } from '@daybook/contract/ids';
import { type LeaveKindView, leaveKindsSave } from '@daybook/contract/leave';
import { newId } from '@daybook/contract/new-id';
import { useWords } from '@daybook/ui/language/current';
import { Button, Switch, TextInput } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Switch.css';
import { type ReactElement, useState } from 'react';
import { RecordForm } from '../form/record-form.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { answers, server } from '../server.ts';
import { toast } from '../shell/toast.ts';
import { kindWords } from './kind-words.ts';
import styles from './person-panel.module.css';
import { quartersTyped } from './quarters-typed.ts';

/** Five days a year: Labor Code of the Philippines, article 95 (Presidential Decree 442). It only fills the form. */
const serviceIncentiveDays = '5';

/** A kind of leave, new or changed. `newest` loads what somebody else saved meanwhile. */
export function KindForm(props: {
  kind: LeaveKindView | undefined;
  newest?: () => Promise<void>;
  close: () => void;
}): ReactElement {
  const { kind, close } = props;
  const words = useWords(kindWords);
  const [id] = useState(() => kind?.id ?? leaveKindId.parse(newId()));
  const [filled, setFilled] = useState(false);
  const { form, state } = useRecordForm({
    schema: leaveKindsSave.input,
    initial: {
      name: kind?.name ?? '',
      paid: kind?.paid ?? true,
      day: String((kind?.dayMinutes ?? 480) / 60),
      keeps: kind ? kind.yearlyMinutes !== null : true,
      yearly: kind?.yearlyMinutes ? String(kind.yearlyMinutes / kind.dayMinutes) : '',
      askable: kind?.askable ?? true,
      archived: kind?.archived ?? false,
    },
    toInput: ({ name, paid, day, keeps, yearly, askable, archived }) => {
      // What is no number is refused by the contract, as it takes no NaN.
      const dayMinutes = (quartersTyped(day) ?? Number.NaN) * 15;
      const yearlyMinutes = keeps ? Math.round(((quartersTyped(yearly) ?? Number.NaN) * dayMinutes) / 4) : null;
      return {
        id,
        ...(kind ? { version: kind.version } : {}),
        name,
        paid,
        dayMinutes,
        yearlyMinutes,
        askable,
        archived,
      };
    },
    fieldAt: (path) => ({ dayMinutes: 'day', yearlyMinutes: 'yearly' })[path] ?? path,
    sentences: { name: words.nameMissing, paid: words.paidUsed, day: words.dayMissing, yearly: words.yearlyMissing },
    send: async (input) => {
      const saved = await server.roster.leave.kinds.save.mutate(input);
      await answers.roster.leave.invalidate();
      toast(words.wasSaved(saved.name));
      close();
    },
  });
  const fill = () => {
    setFilled(true);
    form.setValues({
      name: words.presetName,
      paid: true,
      day: '8',
      keeps: true,
      yearly: serviceIncentiveDays,
      askable: true,
    });
  };
  const { values } = form;
  const turn = (field: 'paid' | 'keeps' | 'askable' | 'archived') => ({
    checked: values[field],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => form.setFieldValue(field, event.currentTarget.checked),
  });
  return (
    <RecordForm state={state} submit={words.save} newest={props.newest} cancel={close}>
      {!kind && (
        <div>
          <Button variant="subtle" size="xs" onClick={fill}>
            {words.preset}
          </Button>
          {filled && <p className={styles.quiet}>{words.presetSource}</p>}
        </div>
      )}
      <TextInput label={words.name} data-autofocus {...form.getInputProps('name')} />
      <Switch label={words.paid} description={words.paidHelp} error={form.errors['paid']} {...turn('paid')} />
      <TextInput label={words.day} inputMode="decimal" {...form.getInputProps('day')} />
      <Switch label={words.keeps} description={words.keepsHelp} {...turn('keeps')} />
      {values.keeps && <TextInput label={words.yearly} inputMode="decimal" {...form.getInputProps('yearly')} />}
      <Switch label={words.askable} description={words.askableHelp} {...turn('askable')} />
      {kind && <Switch label={words.archived} description={words.archivedHelp} {...turn('archived')} />}
    </RecordForm>
  );
}
