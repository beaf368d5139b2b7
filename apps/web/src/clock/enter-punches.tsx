import type { PunchKind } from '@daybook/contract/clock';
import { punchId, type SiteId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { wallDate } from '@daybook/ui/language/format';
import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { PersonChoice } from '../directory/person-choice.tsx';
import { RefusalNote } from '../form/refusal-note.tsx';
import { trpc } from '../server.ts';
import { Loaded } from '../shell/loaded.tsx';
import { Panel } from '../shell/panel.tsx';
import { cityOf, serverNow } from '../time.ts';
import styles from './enter-punches.module.css';
import { EnterRow } from './enter-row.tsx';
import { enterWords } from './enter-words.ts';
import { punchNames } from './punch-names.ts';
import { type Row, useEnter } from './use-enter.ts';

interface Site {
  id: SiteId;
  name: string;
  zone: string;
}

/** After an outage: who punched what and when, entered by a manager under one reason, all of it or none. */
export function EnterPunches(props: { site: SiteId | undefined; close: () => void }): ReactElement {
  const words = useWords(enterWords);
  const sites = trpc.directory.sites.list.useQuery({});
  return (
    <Panel title={words.title} close={props.close}>
      <Loaded of={sites}>{({ items }) => <Form sites={items} site={props.site} close={props.close} />}</Loaded>
    </Panel>
  );
}

function Form(props: { sites: readonly Site[]; site: SiteId | undefined; close: () => void }): ReactElement | null {
  const words = useWords(enterWords);
  const language = useLanguage();
  const [siteId, setSiteId] = useState(props.site ?? props.sites[0]?.id);
  const site = props.sites.find(({ id }) => id === siteId) ?? props.sites[0];
  const [kind, setKind] = useState<PunchKind>('in');
  const [date, setDate] = useState(() => wallDate(site?.zone ?? 'UTC', serverNow()));
  const [time, setTime] = useState('');
  const [reason, setReason] = useState('');
  const [rows, setRows] = useState<readonly Row[]>([]);
  const { enter, sending, refused, faults, instants, clear } = useEnter({
    siteId: site?.id,
    rows,
    reason,
    close: props.close,
  });
  if (!site) return null;
  const change = (work: (before: readonly Row[]) => readonly Row[]) => {
    clear();
    setRows(work);
  };
  const changeAll = (of: Partial<Row>) =>
    change((before) => before.map((row) => ({ ...row, ...of, offset: undefined })));
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      <p className={styles.lead}>{words.lead}</p>
      <Select
        label={words.site}
        description={words.clock(cityOf(site.zone))}
        searchable
        allowDeselect={false}
        data={props.sites.map(({ id, name }) => ({ value: id, label: name }))}
        value={site.id}
        onChange={(value) => setSiteId(props.sites.find(({ id }) => id === value)?.id)}
      />
      <fieldset className={styles.all}>
        <legend>{words.forAll}</legend>
        <Select
          label={words.kind}
          allowDeselect={false}
          data={kinds.map((value) => ({ value, label: punchNames[language][value] }))}
          value={kind}
          onChange={(value) => {
            const chosen = kinds.find((one) => one === value) ?? 'in';
            setKind(chosen);
            changeAll({ kind: chosen });
          }}
        />
        <TextInput
          type="date"
          label={words.date}
          value={date}
          onChange={(event) => {
            setDate(event.currentTarget.value);
            changeAll({ date: event.currentTarget.value });
          }}
        />
        <TextInput
          label={words.time}
          autoComplete="off"
          value={time}
          onChange={(event) => {
            setTime(event.currentTarget.value);
            changeAll({ time: event.currentTarget.value });
          }}
        />
      </fieldset>
      <PersonChoice
        key={rows.length}
        label={words.add}
        description={words.addHelp}
        siteId={site.id}
        value={null}
        error={undefined}
        choose={(person) => {
          if (!person) return;
          const id = punchId.parse(newId());
          change((before) => [...before, { id, person, kind, date, time, offset: undefined }]);
        }}
      />
      {rows.length === 0 ? (
        <p className={styles.lead}>{words.nobody}</p>
      ) : (
        <ul className={styles.rows} aria-label={words.people}>
          {rows.map((row, index) => (
            <EnterRow
              key={row.id}
              row={row}
              fault={faults[index]}
              instants={instants?.row === index ? instants.moments : undefined}
              set={(of) => change((before) => before.map((one) => (one.id === row.id ? { ...one, ...of } : one)))}
              remove={() => change((before) => before.filter((one) => one.id !== row.id))}
            />
          ))}
        </ul>
      )}
      <Textarea
        label={words.reason}
        description={words.reasonHelp}
        autosize
        minRows={1}
        maxRows={4}
        value={reason}
        error={faults.reason}
        onChange={(event) => {
          clear();
          setReason(event.currentTarget.value);
        }}
      />
      {refused && <RefusalNote refused={refused} />}
      <Button type="submit" size="md" loading={sending} disabled={rows.length === 0}>
        {words.enter(rows.length)}
      </Button>
    </form>
  );
}

const kinds = ['in', 'break-start', 'break-end', 'out'] as const;
