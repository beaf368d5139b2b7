import { availabilitySave, type Provider } from '@daybook/contract/availability';
import { providerExceptionId, type SiteId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { Service } from '@daybook/contract/services';
import { timeOfDay } from '@daybook/contract/values';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatWeekday } from '@daybook/ui/language/format';
import { Button, MultiSelect, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import * as z from 'zod/mini';
import { RecordForm } from '../../form/record-form.tsx';
import { useRecordForm } from '../../form/use-record-form.ts';
import { aDateOn } from '../../form/weekday-names.ts';
import { formWords } from '../../form/words.ts';
import { answers, server } from '../../server.ts';
import { toast } from '../../shell/toast.ts';
import { ExceptionFields, type TypedException, toException, typedOf } from './exception-fields.tsx';
import styles from './settings.module.css';
import { parseSpans, spansText } from './spans.ts';
import { settingsWords } from './words.ts';

const week = [1, 2, 3, 4, 5, 6, 7];
/** As it is typed, each weekday a list: so that a fault is told at its field. */
const typedWeek = z.object({
  serviceIds: z.array(z.string()),
  hours: z.array(z.array(z.object({ starts: timeOfDay, ends: timeOfDay }))),
  exceptions: availabilitySave.input.shape.exceptions,
});
/** What somebody gives, a week of hours, and dates on which it is otherwise. */
export function AvailabilityForm(props: {
  siteId: SiteId;
  opened: Provider;
  services: readonly Service[];
  newest: () => Promise<void>;
  close: () => void;
}): ReactElement {
  const words = useWords(settingsWords);
  const { save } = useWords(formWords);
  const language = useLanguage();
  const { siteId, opened, services } = props;
  const initialExceptions: TypedException[] = opened.exceptions.map(typedOf);
  const { form, state } = useRecordForm({
    schema: typedWeek,
    initial: {
      serviceIds: opened.serviceIds.map(String),
      hours: week.map((weekday) => spansText(opened.hours.filter((one) => one.weekday === weekday))),
      exceptions: initialExceptions,
    },
    toInput: ({ serviceIds, hours, exceptions }) => ({
      serviceIds,
      hours: hours.map(parseSpans),
      exceptions: exceptions.map(toException),
    }),
    sentences: {
      ...Object.fromEntries(week.map((_, n) => [`hours.${n}`, words.hoursWrong])),
      ...Object.fromEntries(
        Array.from({ length: 200 }, (_, n) => [
          [`exceptions.${n}.date`, words.dateWrong],
          [`exceptions.${n}.span`, words.spanWrong],
        ]).flat(),
      ),
    },
    send: async ({ serviceIds, hours, exceptions }) => {
      const saved = await server.appointments.availability.save.mutate(
        availabilitySave.input.parse({
          ...{ siteId, employeeId: opened.employeeId, version: opened.version, serviceIds, exceptions },
          hours: hours.flatMap((spans, n) => (spans ?? []).map((span) => ({ weekday: n + 1, ...span }))),
        }),
      );
      await answers.appointments.invalidate();
      toast(words.savedHours(saved.calledName));
      props.close();
    },
  });
  const offered = new Set(services.map(({ id }) => String(id)));
  return (
    <RecordForm state={state} submit={save} cancel={props.close} newest={props.newest}>
      <MultiSelect
        label={words.given}
        data={services.map(({ id, name }) => ({ value: String(id), label: name }))}
        {...form.getInputProps('serviceIds')}
        // What is not offered any more is not shown, and goes when this is saved.
        value={form.values.serviceIds.filter((id) => offered.has(id))}
      />
      <fieldset className={styles.week}>
        <legend>{words.hours}</legend>
        <p className={styles.quiet}>{words.hoursHelp}</p>
        {week.map((weekday, n) => {
          const day = formatWeekday(language, aDateOn(weekday));
          return (
            <div key={weekday} className={styles.weekday}>
              <span aria-hidden="true">{day}</span>
              <TextInput aria-label={words.hoursOn(day)} autoComplete="off" {...form.getInputProps(`hours.${n}`)} />
            </div>
          );
        })}
      </fieldset>
      <fieldset className={styles.week}>
        <legend>{words.exceptions}</legend>
        <p className={styles.quiet}>{words.exceptionsHelp}</p>
        {form.values.exceptions.map(({ id, is }, n) => (
          <ExceptionFields
            key={id}
            isOff={is === 'off'}
            field={(name) => form.getInputProps(`exceptions.${n}.${name}`)}
            remove={() => form.removeListItem('exceptions', n)}
          />
        ))}
        <div>
          <Button
            variant="default"
            size="xs"
            onClick={() =>
              form.insertListItem('exceptions', {
                ...{ id: providerExceptionId.parse(newId()), date: '', is: 'off', span: '', note: '' },
              })
            }
          >
            {words.addException}
          </Button>
        </div>
      </fieldset>
      <p className={styles.quiet}>{words.stays}</p>
    </RecordForm>
  );
}
