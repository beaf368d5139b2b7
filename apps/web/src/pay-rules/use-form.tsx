import { payRulesUseId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { type PayRulesView, payRulesUse } from '@daybook/contract/pay-rules';
import { useWords } from '@daybook/ui/language/current';
import { wallDate } from '@daybook/ui/language/format';
import { Select, TextInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { RecordForm } from '../form/record-form.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { answers, server, trpc } from '../server.ts';
import { toast } from '../shell/toast.ts';
import { nextOn, ownZone, serverNow } from '../time.ts';
import { inUseWords } from './in-use-words.ts';
import { payRulesWords } from './words.ts';

/** From a date on a site, or every site without rules of its own, is valued by a set. */
export function UseForm(props: { set: PayRulesView; close: () => void }): ReactElement {
  const { set, close } = props;
  const words = useWords(inUseWords);
  const rules = useWords(payRulesWords);
  const sites = trpc.directory.sites.list.useQuery({}).data?.items ?? [];
  const [id] = useState(() => payRulesUseId.parse(newId()));
  const [newest] = set.versions;
  const today = wallDate(ownZone(), serverNow());
  // A set that nobody uses yet may value what is past; another site joins with its next week.
  const from =
    set.uses.length === 0 ? (set.versions.at(-1)?.from ?? today) : nextOn(newest?.rules.weekStart ?? 1, today);
  const { form, state } = useRecordForm({
    schema: payRulesUse.input,
    initial: { siteId: '', from },
    toInput: ({ siteId, from }) => ({
      id,
      payRulesId: set.id,
      siteId: sites.find((site) => site.id === siteId)?.id ?? null,
      from,
    }),
    sentences: { from: words.fromMissing },
    send: async (input) => {
      await server.timesheets.payRules.use.mutate(input);
      await answers.timesheets.payRules.list.invalidate();
      toast(words.wasUsed(set.name));
      close();
    },
  });
  return (
    <RecordForm state={state} submit={words.use} cancel={close}>
      <p>{words.about}</p>
      <Select
        label={words.where}
        searchable
        allowDeselect={false}
        data={[{ value: '', label: rules.everySite }, ...sites.map((site) => ({ value: site.id, label: site.name }))]}
        {...form.getInputProps('siteId')}
      />
      <TextInput type="date" label={words.from} description={words.fromHelp} {...form.getInputProps('from')} />
    </RecordForm>
  );
}
