import { MultiSelect, Select, TextInput } from '@mantine/core';
import '@mantine/core/styles/Pill.css';
import '@mantine/core/styles/PillsInput.css';
import { type CalendarDay, calendarKind, calendarSave, type OpenOn } from '@daybook/contract/calendar';
import type { SiteView } from '@daybook/contract/directory';
import { siteId } from '@daybook/contract/ids';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import * as z from 'zod/mini';
import { parseTime } from '../form/parse-time.ts';
import { RecordForm } from '../form/record-form.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { answers, server, trpc } from '../server.ts';
import { toast } from '../shell/toast.ts';
import { AllSites } from './all-sites.tsx';
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
      how: day === undefined || typeof day.open !== 'string' ? (day ? 'hours' : 'usual') : day.open,
      opens: day && typeof day.open !== 'string' ? day.open.opens : '',
      closes: day && typeof day.open !== 'string' ? day.open.closes : '',
    },
    toInput: ({ siteIds, date, kind, name, ...opening }) => ({
      siteIds: siteIds.map((id) => siteId.parse(id)),
      date,
      kind: calendarKind.parse(kind),
      name,
      open: openOf(kind, opening),
    }),
    sentences: {
      open: words.openMissing,
      siteIds: words.sitesMissing,
      date: words.dateMissing,
      name: words.nameMissing,
    },
    send: async (input) => {
      await server.directory.calendar.save.mutate(input);
      await answers.directory.calendar.invalidate();
      toast(words.wasSaved(input.name, input.siteIds.length));
      close();
    },
  });
  const { kind, how } = form.values;
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
        {kind !== 'closed' && kind !== 'other-hours' && (
          <Select
            label={words.open}
            allowDeselect={false}
            data={[
              { value: 'usual', label: words.openUsual },
              { value: 'closed', label: words.openClosed },
              { value: 'hours', label: words.openHours },
            ]}
            {...form.getInputProps('how')}
          />
        )}
        {asksHours(kind, how) && (
          <div className={styles.times}>
            <TextInput
              label={words.opens}
              inputMode="numeric"
              {...form.getInputProps('opens')}
              error={form.errors['open']}
            />
            <TextInput label={words.closes} inputMode="numeric" {...form.getInputProps('closes')} />
          </div>
        )}
        <MultiSelect
          label={words.sites}
          data={sites.map(({ id, name }) => ({ value: id, label: name }))}
          hidePickedOptions
          {...form.getInputProps('siteIds')}
        />
        <AllSites sites={sites} chosen={form.values.siteIds} set={(ids) => form.setFieldValue('siteIds', ids)} />
      </RecordForm>
    </div>
  );
}

function asksHours(kind: string, how: string): boolean {
  return kind === 'other-hours' || (kind !== 'closed' && how === 'hours');
}

/** What is sent of how the site opens; times that are none are sent as typed, and refused at their field. */
function openOf(kind: string, { how, opens, closes }: { how: string; opens: string; closes: string }): OpenOn {
  if (asksHours(kind, how)) return { opens: parseTime(opens) ?? opens, closes: parseTime(closes) ?? closes };
  return kind === 'closed' || how === 'closed' ? 'closed' : 'usual';
}
