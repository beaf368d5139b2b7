import { type Refused, refusedBy } from '@daybook/client';
import type { SiteId } from '@daybook/contract/ids';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { wallDate } from '@daybook/ui/language/format';
import { Button, SegmentedControl, TextInput } from '@mantine/core';
import '@mantine/core/styles/FloatingIndicator.css';
import '@mantine/core/styles/SegmentedControl.css';
import { type ReactElement, useState } from 'react';
import { saveFile } from '../directory/pdf-file.ts';
import record from '../form/record-form.module.css';
import { RefusalNote } from '../form/refusal-note.tsx';
import { server, trpc } from '../server.ts';
import { Panel } from '../shell/panel.tsx';
import { daysAfter, ownZone, serverNow } from '../time.ts';
import { exportWords } from './export-words.ts';

type Made = Awaited<ReturnType<typeof server.reports.export.query>>;

/** The span and the kind of file, then the file itself. */
export function ExportPanel(props: {
  site: SiteId | undefined;
  from: string | undefined;
  to: string | undefined;
  close: () => void;
}): ReactElement {
  const words = useWords(exportWords);
  const language = useLanguage();
  const sites = trpc.directory.sites.list.useQuery({}).data?.items;
  const site = sites?.find(({ id }) => id === props.site);
  const today = wallDate(ownZone(), serverNow());
  const [from, setFrom] = useState(props.from ?? daysAfter(today, -30));
  const [to, setTo] = useState(props.to ?? today);
  const [format, setFormat] = useState<'csv' | 'xlsx'>('csv');
  const [sending, setSending] = useState(false);
  const [fault, setFault] = useState<string>();
  const [refused, setRefused] = useState<Refused | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const send = async () => {
    if (from === '' || to === '' || from > to) return setFault(words.spanFault);
    setSending(true);
    setRefused(null);
    try {
      const file = await server.reports.export.query({
        ...{ from, to, format, language },
        ...(props.site ? { siteId: props.site } : {}),
      });
      setMade(file);
      saveFile({ address: file.path }, file.name);
    } catch (error) {
      setRefused(refusedBy(error));
    } finally {
      setSending(false);
    }
  };
  const date = (label: string, value: string, set: (value: string) => void, error?: string) => (
    <TextInput
      type="date"
      label={label}
      value={value}
      error={error}
      onChange={(event) => {
        setFault(undefined);
        set(event.currentTarget.value);
      }}
    />
  );
  return (
    <Panel title={words.title} close={props.close}>
      <form
        noValidate
        className={record.form}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p>
          {site ? words.ofSite(site.name) : !props.site && words.ofAll} {words.text}
        </p>
        {date(words.from, from, setFrom, fault)}
        {date(words.to, to, setTo)}
        <SegmentedControl
          aria-label={words.format}
          data={[
            { value: 'csv', label: words.csv },
            { value: 'xlsx', label: words.xlsx },
          ]}
          value={format}
          onChange={(value) => setFormat(value === 'xlsx' ? 'xlsx' : 'csv')}
        />
        {refused && <RefusalNote refused={refused} />}
        {made && (
          <p role="status">
            <a href={made.path} download={made.name}>
              {words.made(made.name, made.lines)}
            </a>
          </p>
        )}
        <Button type="submit" loading={sending}>
          {words.export}
        </Button>
      </form>
    </Panel>
  );
}
