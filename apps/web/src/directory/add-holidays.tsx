import { MultiSelect, Select } from '@mantine/core';
import '@mantine/core/styles/Pill.css';
import '@mantine/core/styles/PillsInput.css';
import { type CalendarPreset, calendarAddPreset, calendarPresetId } from '@daybook/contract/calendar';
import type { SiteView } from '@daybook/contract/directory';
import { siteId } from '@daybook/contract/ids';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatFullDate, formatWeekdayShort } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { RecordForm } from '../form/record-form.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { answers, server, trpc } from '../server.ts';
import { Loaded } from '../shell/loaded.tsx';
import { Panel } from '../shell/panel.tsx';
import { toast } from '../shell/toast.ts';
import styles from './add-holidays.module.css';
import { AllSites } from './all-sites.tsx';
import { holidayKinds, holidayWords } from './holiday-words.ts';
import { presetName, presetWords } from './preset-words.ts';

/** A country's holidays of a year, with where they are written, into the calendars of one site or several. */
export function AddHolidays({ site, close }: { site: SiteView; close: () => void }): ReactElement {
  const words = useWords(presetWords);
  const presets = trpc.directory.calendar.presets.useQuery();
  return (
    <Panel title={words.title} close={close}>
      <Loaded of={presets}>{({ items }) => <PresetForm site={site} presets={items} close={close} />}</Loaded>
    </Panel>
  );
}

function PresetForm(props: { site: SiteView; presets: readonly CalendarPreset[]; close: () => void }): ReactElement {
  const words = useWords(presetWords);
  const calendar = useWords(holidayWords);
  const language = useLanguage();
  const { site, presets } = props;
  const sites = trpc.directory.sites.list.useQuery({}).data?.items ?? [site];
  const likely = likelyPreset(site, presets);
  const { form, state } = useRecordForm({
    schema: calendarAddPreset.input,
    initial: { preset: likely as string, siteIds: [site.id] as string[] },
    toInput: (values) => ({
      preset: calendarPresetId.parse(values.preset),
      siteIds: values.siteIds.map((id) => siteId.parse(id)),
    }),
    sentences: { siteIds: calendar.sitesMissing },
    send: async (input) => {
      const { added, kept } = await server.directory.calendar.addPreset.mutate(input);
      await answers.directory.calendar.list.invalidate();
      toast(words.wasAdded(added, kept));
      props.close();
    },
  });
  const preset = presets.find(({ id }) => id === form.values.preset);
  return (
    <>
      <RecordForm state={state} submit={words.add(preset?.days.length ?? 0)} cancel={props.close}>
        <Select
          label={words.which}
          data-autofocus
          allowDeselect={false}
          data={presets.map((one) => ({ value: one.id as string, label: presetName(language, one) }))}
          {...form.getInputProps('preset')}
        />
        <MultiSelect
          label={calendar.sites}
          description={words.keeps}
          data={sites.map(({ id, name }) => ({ value: id as string, label: name }))}
          hidePickedOptions
          {...form.getInputProps('siteIds')}
        />
        <AllSites sites={sites} chosen={form.values.siteIds} set={(ids) => form.setFieldValue('siteIds', ids)} />
      </RecordForm>
      {preset && <Days preset={preset} />}
    </>
  );
}

/** Of the country of the site's currency, and of the year it is there. */
function likelyPreset(site: SiteView, presets: readonly CalendarPreset[]): string {
  const country = site.currency === 'USD' ? 'US' : 'PH';
  const year = Number(site.businessDate.slice(0, 4));
  const own = presets.filter((preset) => preset.country === country);
  return (own.find((preset) => preset.year === year) ?? own[0] ?? presets[0])?.id ?? '';
}

function Days({ preset }: { preset: CalendarPreset }): ReactElement {
  const words = useWords(presetWords);
  const language = useLanguage();
  return (
    <section className={styles.preset} aria-label={presetName(language, preset)}>
      <p className={styles.source}>
        <b>{words.source}</b> {preset.source}
      </p>
      {preset.days.some(({ tentative }) => tentative) && <p className={styles.source}>{words.someTentative}</p>}
      <ul className={styles.days}>
        {preset.days.map((day) => (
          <li key={day.date}>
            <span>
              {formatFullDate(language, day.date)}
              <small>{formatWeekdayShort(language, day.date)}</small>
            </span>
            <span>
              {day.name}
              <small>{holidayKinds[language][day.kind]}</small>
              {day.tentative && <small className={styles.tentative}>{words.tentative}</small>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
