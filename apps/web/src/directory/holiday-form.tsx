import { Button, MultiSelect, Select, TextInput } from '@mantine/core';
import '@mantine/core/styles/Pill.css';
import '@mantine/core/styles/PillsInput.css';
import { type CalendarDay, calendarKind, calendarSave } from '@daybook/contract/calendar';
import type { SiteView } from '@daybook/contract/directory';
import { siteId } from '@daybook/contract/ids';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import * as z from 'zod/mini';
import { RecordForm } from '../form/record-form.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { answers, server, trpc } from '../server.ts';
import { toast } from '../shell/toast.ts';
import { holidayKinds, holidayWords } from './holiday-words.ts';
import styles from './holidays.module.css';

/** What is sent here always names the day; only taking one out does not. */
const schema = z.extend(calendarSave.input, { name: z.nonoptional(calendarSave.input.shape.name) });

/** A date of one site or of several at once. One entry a date: what was there before is written over. */
export function HolidayForm(props: { site: SiteView; day: CalendarDay | undefined; close: () => void }): ReactElement {
  const { site, day, close } = props;
  const words = useWords(holidayWords);
  const language = useLanguage();
  const sites = trpc.directory.sites.list.useQuery({}).data?.items ?? [site];
  const { form, state } = useRecordForm({
    schema,
    initial: {
      siteIds: [site.id] as string[],
      date: day?.date ?? '',
      kind: (day?.kind ?? 'regular-holiday') as string,
      name: day?.name ?? '',
    },
    toInput: (values) => ({
      ...values,
      siteIds: values.siteIds.map((id) => siteId.parse(id)),
      kind: calendarKind.parse(values.kind),
    }),
    sentences: { siteIds: words.sitesMissing, date: words.dateMissing, name: words.nameMissing },
    send: async (input) => {
      await server.directory.calendar.save.mutate(input);
      await answers.directory.calendar.invalidate();
      toast(words.wasSaved(input.name, input.siteIds.length));
      close();
    },
  });
  return (
    <div className={styles.form}>
      <RecordForm state={state} submit={day ? words.save : words.add} cancel={close}>
        <TextInput
          type="date"
          label={words.date}
          data-autofocus
          readOnly={day !== undefined}
          {...form.getInputProps('date')}
        />
        <TextInput label={words.name} {...form.getInputProps('name')} />
        <Select
          label={words.kind}
          allowDeselect={false}
          data={calendarKind.options.map((value) => ({ value, label: holidayKinds[language][value] }))}
          {...form.getInputProps('kind')}
        />
        <MultiSelect
          label={words.sites}
          data={sites.map(({ id, name }) => ({ value: id, label: name }))}
          hidePickedOptions
          {...form.getInputProps('siteIds')}
        />
        {sites.length > form.values.siteIds.length && (
          <Button
            variant="subtle"
            size="xs"
            className={styles.all ?? ''}
            onClick={() =>
              form.setFieldValue(
                'siteIds',
                sites.map(({ id }) => id),
              )
            }
          >
            {words.allSites}
          </Button>
        )}
      </RecordForm>
    </div>
  );
}
