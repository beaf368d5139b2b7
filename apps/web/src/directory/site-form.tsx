import { NumberInput, Select, TextInput } from '@mantine/core';
import '@mantine/core/styles/NumberInput.css';
import { type SiteView, siteInput } from '@daybook/contract/directory';
import { newId } from '@daybook/contract/new-id';
import { type SiteKind, siteKinds } from '@daybook/contract/report-templates';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { type ReactElement, useState } from 'react';
import { RecordForm } from '../form/record-form.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { formWords } from '../form/words.ts';
import { answers, server } from '../server.ts';
import { ownZone } from '../time.ts';
import { siteReportsWords } from './site-reports-words.ts';
import { siteWords } from './site-words.ts';
import { currencies, likelyCurrency, zones } from './zone-and-currency.ts';

/** The fields of a site, of one that is there or of a new one. */
export function SiteForm(props: {
  site?: SiteView;
  newest?: (() => Promise<void>) | undefined;
  done: (site: SiteView) => void;
  cancel: () => void;
}): ReactElement {
  const { site } = props;
  const words = useWords(siteWords);
  const reports = useWords(siteReportsWords);
  const form = useWords(formWords);
  const language = useLanguage();
  // One id for as long as the form is open, so that sending twice makes one site.
  const [id] = useState(() => site?.id ?? newId());
  const { form: fields, state } = useRecordForm({
    schema: siteInput,
    initial: {
      name: site?.name ?? '',
      zone: site?.zone ?? ownZone(),
      currency: site?.currency ?? likelyCurrency(ownZone()),
      dayStart: site?.dayStart ?? '04:00',
      longestShift: (site?.longestShift ?? 16 * 60) / 60,
      kind: (site?.reports.kind ?? 'shop') satisfies SiteKind,
    },
    toInput: ({ longestShift, kind, ...values }) => ({
      ...values,
      longestShift: Math.round(Number(longestShift) * 60),
      // Of one that is there it is changed with its report.
      ...(site ? {} : { reports: { kind, from: null } }),
    }),
    sentences: {
      name: words.nameMissing,
      zone: words.zoneMissing,
      currency: words.currencyMissing,
      dayStart: words.dayStartWrong,
      longestShift: words.longestShiftWrong,
    },
    send: async (input) => {
      const saved = site
        ? await server.directory.sites.update.mutate({ id, version: site.version, ...input })
        : await server.directory.sites.create.mutate({ id, ...input });
      await answers.directory.sites.invalidate();
      props.done(saved);
    },
  });
  return (
    <RecordForm state={state} submit={site ? form.save : words.add} cancel={props.cancel} newest={props.newest}>
      <TextInput label={words.name} data-autofocus {...fields.getInputProps('name')} />
      <Select label={words.zone} data={zones()} searchable limit={60} {...fields.getInputProps('zone')} />
      <Select
        label={words.currency}
        data={currencies(language)}
        searchable
        limit={60}
        {...fields.getInputProps('currency')}
      />
      <TextInput
        label={words.dayStart}
        description={words.dayStartHelp}
        inputMode="numeric"
        {...fields.getInputProps('dayStart')}
      />
      <NumberInput
        label={words.longestShift}
        description={words.longestShiftHelp}
        hideControls
        decimalScale={2}
        {...fields.getInputProps('longestShift')}
      />
      {!site && (
        <Select
          label={reports.kind}
          description={reports.kindHelp}
          allowDeselect={false}
          data={siteKinds.map((kind) => ({ value: kind, label: reports[kind] }))}
          {...fields.getInputProps('kind')}
        />
      )}
    </RecordForm>
  );
}
