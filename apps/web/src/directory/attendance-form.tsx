import { NumberInput } from '@mantine/core';
import '@mantine/core/styles/NumberInput.css';
import { type AttendanceRules, attendanceRules, type SiteView } from '@daybook/contract/directory';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { RecordForm } from '../form/record-form.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { formWords } from '../form/words.ts';
import { answers, server } from '../server.ts';
import { siteAttendanceWords } from './site-attendance-words.ts';

type Field = keyof AttendanceRules;
type Typed = Record<Field, number | string>;

const fields: readonly Field[] = ['lateGrace', 'missingAfter', 'leaveGrace', 'earlyIn', 'proposeOutAfter', 'rest'];
/** What is typed in hours and kept in minutes. */
const inHours: ReadonlySet<Field> = new Set(['proposeOutAfter', 'rest']);

/** Sets when somebody is late, missing or too early at a site. */
export function AttendanceForm(props: {
  site: SiteView;
  newest: (() => Promise<void>) | undefined;
  done: (site: SiteView) => void;
  cancel: () => void;
}): ReactElement {
  const words = useWords(siteAttendanceWords);
  const form = useWords(formWords);
  const { id, version, name, zone, currency, dayStart, longestShift, attendance } = props.site;
  const { form: typed, state } = useRecordForm<Typed, AttendanceRules>({
    schema: attendanceRules,
    initial: {
      ...attendance,
      earlyIn: attendance.earlyIn ?? '',
      proposeOutAfter: attendance.proposeOutAfter / 60,
      rest: attendance.rest / 60,
    },
    toInput: (values) => ({
      lateGrace: minutesOf(values, 'lateGrace'),
      missingAfter: minutesOf(values, 'missingAfter'),
      leaveGrace: minutesOf(values, 'leaveGrace'),
      earlyIn: values.earlyIn === '' ? null : minutesOf(values, 'earlyIn'),
      proposeOutAfter: minutesOf(values, 'proposeOutAfter'),
      rest: minutesOf(values, 'rest'),
    }),
    sentences: {
      lateGrace: words.upTo('240'),
      missingAfter: words.upTo('720'),
      leaveGrace: words.upTo('240'),
      earlyIn: words.upTo('720'),
      proposeOutAfter: words.upTo('24'),
      rest: words.upTo('24'),
    },
    send: async (rules) => {
      const others = { id, version, name, currency, zone, dayStart, longestShift };
      const saved = await server.directory.sites.update.mutate({ ...others, attendance: rules });
      await answers.directory.sites.invalidate();
      void answers.clock.board.invalidate();
      props.done(saved);
    },
  });
  return (
    <RecordForm state={state} submit={form.save} cancel={props.cancel} newest={props.newest}>
      {fields.map((field, index) => (
        <NumberInput
          key={field}
          {...(index === 0 ? { 'data-autofocus': true } : {})}
          label={words[field]}
          description={words[`${field}Help`]}
          hideControls
          decimalScale={inHours.has(field) ? 2 : 0}
          {...typed.getInputProps(field)}
        />
      ))}
    </RecordForm>
  );
}

/** What is typed, in minutes; nothing at all is no number, which the contract's schema finds. */
function minutesOf(values: Typed, field: Field): number {
  const value = values[field];
  if (value === '') return Number.NaN;
  return inHours.has(field) ? Math.round(Number(value) * 60) : Number(value);
}
