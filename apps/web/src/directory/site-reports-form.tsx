import { type ReportDuty, reportDuty, type SiteView } from '@daybook/contract/directory';
import { siteKind, siteKinds } from '@daybook/contract/report-templates';
import { useWords } from '@daybook/ui/language/current';
import { Select, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { RecordForm } from '../form/record-form.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { formWords } from '../form/words.ts';
import { answers, server } from '../server.ts';
import { siteReportsWords } from './site-reports-words.ts';

/** Sets which report a site writes, and from which date on it is asked for. */
export function SiteReportsForm(props: {
  site: SiteView;
  newest: (() => Promise<void>) | undefined;
  done: (site: SiteView) => void;
  cancel: () => void;
}): ReactElement {
  const words = useWords(siteReportsWords);
  const form = useWords(formWords);
  const { id, version, name, zone, currency, dayStart, longestShift, reports } = props.site;
  const { form: typed, state } = useRecordForm<{ kind: string; from: string }, ReportDuty>({
    schema: reportDuty,
    initial: { kind: reports.kind, from: reports.from ?? '' },
    toInput: ({ kind, from }) => ({ kind: siteKind.parse(kind), from: from === '' ? null : from }),
    sentences: { from: words.fromWrong },
    send: async (duty) => {
      const others = { id, version, name, currency, zone, dayStart, longestShift };
      const saved = await server.directory.sites.update.mutate({ ...others, reports: duty });
      await answers.directory.sites.invalidate();
      props.done(saved);
    },
  });
  return (
    <RecordForm state={state} submit={form.save} cancel={props.cancel} newest={props.newest}>
      <Select
        data-autofocus
        label={words.kind}
        description={words.kindHelp}
        allowDeselect={false}
        data={siteKinds.map((kind) => ({ value: kind, label: words[kind] }))}
        {...typed.getInputProps('kind')}
      />
      <TextInput type="date" label={words.from} description={words.fromHelp} {...typed.getInputProps('from')} />
    </RecordForm>
  );
}
