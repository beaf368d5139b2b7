import type { EmployeeId } from '@daybook/contract/ids';
import { leaveAdjustmentId } from '@daybook/contract/ids';
import { type LeaveBalance, leaveAdjust } from '@daybook/contract/leave';
import { newId } from '@daybook/contract/new-id';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { leaveAmount } from '@daybook/ui/language/leave-amount';
import { Select, TextInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { RecordForm } from '../form/record-form.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { answers, server } from '../server.ts';
import { toast } from '../shell/toast.ts';
import { personWords } from './person-words.ts';
import { quartersTyped } from './quarters-typed.ts';

/** Adds days to a balance of the year that is shown, or takes them from it. */
export function AdjustForm(props: {
  employeeId: EmployeeId;
  balances: readonly LeaveBalance[];
  close: () => void;
}): ReactElement {
  const { employeeId, balances, close } = props;
  const words = useWords(personWords);
  const language = useLanguage();
  const [id] = useState(() => leaveAdjustmentId.parse(newId()));
  const { form, state } = useRecordForm({
    schema: leaveAdjust.input,
    initial: { kindId: (balances[0]?.kind.id ?? '') as string, days: '', reason: '' },
    toInput: ({ kindId, days, reason }) => {
      const balance = balances.find(({ kind }) => kind.id === kindId) ?? balances[0];
      const minutes = ((quartersTyped(days) ?? Number.NaN) * (balance?.kind.dayMinutes ?? 0)) / 4;
      return { id, employeeId, kindId, year: balance?.year ?? 0, minutes, reason };
    },
    sentences: { minutes: words.byFault, reason: words.reasonFault },
    send: async (input) => {
      const { balance } = await server.roster.leave.adjust.mutate(input);
      toast(words.wasAdjusted(leaveAmount(language, balance.left, balance.kind.dayMinutes), balance.kind.name));
      void answers.roster.leave.invalidate();
      close();
    },
  });
  const days = form.getInputProps('days');
  return (
    <RecordForm state={state} submit={words.doAdjust} cancel={close}>
      <Select
        label={words.kind}
        description={words.adjustAbout}
        allowDeselect={false}
        data={balances.map(({ kind }) => ({ value: kind.id, label: kind.name }))}
        {...form.getInputProps('kindId')}
      />
      <TextInput
        label={words.by}
        description={words.byHelp}
        inputMode="text"
        autoComplete="off"
        data-autofocus
        {...days}
        error={form.errors['minutes']}
      />
      <TextInput label={words.reason} maxLength={500} {...form.getInputProps('reason')} />
    </RecordForm>
  );
}
