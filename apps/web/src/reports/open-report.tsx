import { refusedBy } from '@daybook/client';
import type { Claim } from '@daybook/contract/clock';
import { reportId, siteId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { reportRefusal } from '@daybook/ui/language/report-refusals';
import { Who } from '@daybook/ui/report/who';
import { Button, Modal, Select, TextInput } from '@mantine/core';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useMe } from '../access/use-me.ts';
import { formWords } from '../form/words.ts';
import { server, trpc } from '../server.ts';
import { useFocusBack } from '../shell/use-focus-back.ts';
import { serverNow } from '../time.ts';
import { reportsWords } from './words.ts';

/** The report of a site and date: begun, or the one that is there. At a shared sign-in somebody says who begins it. */
export function OpenReport(props: {
  close: () => void;
  site?: string | undefined;
  date?: string | undefined;
}): ReactElement {
  useFocusBack();
  const words = useWords(reportsWords);
  const noAnswer = useWords(formWords).noAnswer;
  const language = useLanguage();
  const navigate = useNavigate();
  const { account } = useMe();
  const sites = trpc.directory.sites.list.useQuery({}).data?.items ?? [];
  const [chosen, setChosen] = useState<string | null>(props.site ?? null);
  const [typed, setTyped] = useState(props.date);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const site = sites.find(({ id }) => id === chosen) ?? (sites.length === 1 ? sites[0] : undefined);
  const date = typed ?? site?.businessDate ?? '';
  const say = (error: unknown) => {
    const { reason, facts } = refusedBy(error);
    return reason === 'no-answer' ? noAnswer : reportRefusal(language, reason, facts, serverNow());
  };
  const open = async (by?: Claim) => {
    if (!site) return;
    setBusy(true);
    setSaid(null);
    try {
      const asked = { id: reportId.parse(newId()), siteId: site.id, businessDate: date, by };
      const { id } = await server.reports.open.mutate(asked);
      await navigate({ to: '/reports/$reportId', params: { reportId: id } });
    } catch (error) {
      // Only whoever begins one has to say who it is.
      if (refusedBy(error).reason === 'person-needed' && account.role === 'site') setAsking(true);
      else setSaid(say(error));
    } finally {
      setBusy(false);
    }
  };
  if (asking && site)
    return (
      <Who
        people={async () => (await server.reports.people.query({ siteId: siteId.parse(site.id) })).items}
        {...{ say, busy, said }}
        touch={false}
        onConfirm={(by) => void open(by)}
        onCancel={props.close}
      />
    );
  return (
    <Modal opened onClose={props.close} title={words.open}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <Select
          label={words.site}
          searchable
          allowDeselect={false}
          data={sites.map(({ id, name }) => ({ value: id, label: name }))}
          value={site?.id ?? null}
          onChange={setChosen}
        />
        <TextInput
          mt="sm"
          type="date"
          label={words.date}
          description={words.dateHow}
          max={site?.businessDate}
          value={date}
          error={said}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button mt="lg" type="submit" loading={busy} disabled={!site || !date}>
          {words.begin}
        </Button>
      </form>
    </Modal>
  );
}
