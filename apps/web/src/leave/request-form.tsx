import type { EmployeeId } from '@daybook/contract/ids';
import { leaveRequestId } from '@daybook/contract/ids';
import { type LeaveKindView, type LeaveView, leaveRequest } from '@daybook/contract/leave';
import { newId } from '@daybook/contract/new-id';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { leaveAmount, leaveHours } from '@daybook/ui/language/leave-amount';
import { Select, TextInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useMe } from '../access/use-me.ts';
import { parseTime } from '../form/parse-time.ts';
import { RecordForm } from '../form/record-form.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { answers, server, trpc } from '../server.ts';
import { Loaded } from '../shell/loaded.tsx';
import { Message } from '../shell/message.tsx';
import { toast } from '../shell/toast.ts';
import { requestWords } from './request-words.ts';

interface Props {
  employeeId: EmployeeId;
  /** Once it was sent, or with nothing when it was given up. */
  onDone: (leave?: LeaveView) => void;
}

/** Asks for one's own leave, or enters leave of somebody else: the server knows which it is. */
export function LeaveRequestForm(props: Props): ReactElement {
  const words = useWords(requestWords);
  const own = useMe().account.employeeId === props.employeeId;
  const kinds = trpc.roster.leave.kinds.list.useQuery();
  return (
    <Loaded of={kinds}>
      {({ items }) => {
        const offered = items.filter(({ archived, askable }) => !archived && (askable || !own));
        if (offered.length === 0) return <Message title={words.noKinds} />;
        return <Fields {...props} own={own} kinds={offered} />;
      }}
    </Loaded>
  );
}

/** The whole day of a kind, half of it, or whole hours. */
const whole = '';

function Fields(props: Props & { own: boolean; kinds: LeaveKindView[] }): ReactElement {
  const { employeeId, own, kinds, onDone } = props;
  const words = useWords(requestWords);
  const language = useLanguage();
  // One id for as long as the form is open, so that sending twice asks once.
  const [id] = useState(() => leaveRequestId.parse(newId()));
  const dayOf = (kindId: string) => kinds.find((one) => one.id === kindId)?.dayMinutes ?? 480;
  const [only] = kinds.length === 1 ? kinds : [];
  const { form, state } = useRecordForm({
    schema: leaveRequest.input,
    initial: { kindId: (only?.id ?? '') as string, from: '', to: '', much: whole, starts: '', note: '' },
    toInput: ({ kindId, from, to, much, starts, note }) => {
      const last = to || from;
      const begins = starts.trim() === '' ? {} : { starts: parseTime(starts) ?? starts };
      const part = much !== whole && from === last ? { minutes: Number(much), ...begins } : {};
      return { employeeId, leave: { id, kindId, from, to: last, note, ...part } };
    },
    sentences: {
      ...{ kindId: words.kindMissing, from: words.fromMissing, to: words.toMissing },
      ...{ starts: words.startsFault, note: words.noteFault },
    },
    fieldAt: (path) => path.replace(/^leave\./, ''),
    fieldOfReason: { 'leave-overlaps': 'from', 'no-leave-days': 'from', 'period-locked': 'from' },
    send: async (input) => {
      const saved = await server.roster.leave.request.mutate(input);
      const amount = leaveAmount(language, saved.minutes, dayOf(saved.kind.id));
      toast(own ? words.wasAsked(amount) : words.wasEntered(amount, saved.employee.calledName));
      void answers.roster.invalidate();
      void answers.timesheets.invalidate();
      onDone(saved);
    },
  });
  const { kindId, from, to, much } = form.values;
  const day = dayOf(kindId);
  const hours = Array.from({ length: Math.ceil(day / 60) - 1 }, (_, at) => (at + 1) * 60);
  const half = day % 2 === 0 && day >= 30 ? [day / 2] : [];
  const single = kindId !== '' && from !== '' && (to === '' || to === from);
  return (
    <RecordForm state={state} submit={own ? words.ask : words.enter} cancel={() => onDone()}>
      <Select
        label={words.kind}
        description={<Left employeeId={employeeId} kindId={kindId} year={from.slice(0, 4)} />}
        allowDeselect={false}
        data={kinds.map(({ id: value, name }) => ({ value, label: name }))}
        data-autofocus
        {...form.getInputProps('kindId')}
        onChange={(value) => form.setValues({ kindId: value ?? '', much: whole })}
      />
      <TextInput
        type="date"
        label={words.from}
        description={words.restDays}
        data-autofocus
        {...form.getInputProps('from')}
      />
      <TextInput type="date" label={words.to} min={from} {...form.getInputProps('to')} />
      {single && (
        <Select
          label={words.much}
          allowDeselect={false}
          data={[
            { value: whole, label: words.whole(leaveHours(day)) },
            ...half.map((minutes) => ({ value: String(minutes), label: words.half(leaveHours(minutes)) })),
            ...hours
              .filter((minutes) => !half.includes(minutes))
              .map((minutes) => ({ value: String(minutes), label: leaveHours(minutes) })),
          ]}
          {...form.getInputProps('much')}
        />
      )}
      {single && much !== whole && (
        <TextInput
          label={words.starts}
          description={words.startsHelp}
          autoComplete="off"
          {...form.getInputProps('starts')}
        />
      )}
      <TextInput label={words.note} description={words.noteHelp} maxLength={200} {...form.getInputProps('note')} />
    </RecordForm>
  );
}

/** What is left of the kind in the year of the first day; of this year until that is chosen. */
function Left(props: { employeeId: EmployeeId; kindId: string; year: string }): ReactElement | null {
  const words = useWords(requestWords);
  const language = useLanguage();
  const year = /^[12]\d{3}$/.test(props.year) ? { year: Number(props.year) } : {};
  const { data } = trpc.roster.leave.balances.useQuery(
    { employeeId: props.employeeId, ...year },
    { placeholderData: (before) => before },
  );
  if (!data || props.kindId === '') return null;
  const own = data.items.find(({ kind }) => kind.id === props.kindId);
  if (!own) return <>{words.noBalance}</>;
  return <>{words.left(leaveAmount(language, own.left, own.kind.dayMinutes), own.year)}</>;
}
