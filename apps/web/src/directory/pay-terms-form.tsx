import { Select, Switch, TextInput } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Switch.css';
import type { EmployeeView, SiteView } from '@daybook/contract/directory';
import { payTermsId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { payTermsSet } from '@daybook/contract/pay-terms';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { parseMoney } from '@daybook/ui/language/parse-money';
import { type ReactElement, useState } from 'react';
import { MoneyInput } from '../form/money-input.tsx';
import { RecordForm } from '../form/record-form.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { Weekdays } from '../form/weekdays.tsx';
import { answers, server } from '../server.ts';
import { toast } from '../shell/toast.ts';
import { payTermsWords } from './pay-terms-words.ts';
import { currencies } from './zone-and-currency.ts';

/** New terms of a person from a date on; `sites` are the person's, the usual one first. */
export function PayTermsForm(props: {
  person: EmployeeView;
  sites: readonly SiteView[];
  close: () => void;
}): ReactElement {
  const { person, sites, close } = props;
  const words = useWords(payTermsWords);
  const language = useLanguage();
  const [id] = useState(() => payTermsId.parse(newId()));
  const [usual] = sites;
  const { form, state } = useRecordForm({
    schema: payTermsSet.input,
    initial: {
      from: usual?.businessDate ?? '',
      siteId: '',
      rate: '',
      currency: usual?.currency ?? '',
      ownRest: false,
      restDays: [] as number[],
    },
    toInput: (values) => ({
      id,
      employeeId: person.id,
      from: values.from,
      siteId: sites.find((site) => site.id === values.siteId)?.id ?? null,
      // What is no amount is refused by the contract, as it takes no NaN.
      rate: values.rate.trim() === '' ? null : (parseMoney(values.rate, values.currency || 'PHP') ?? Number.NaN),
      currency: values.currency,
      restDays: values.ownRest ? values.restDays : null,
    }),
    sentences: {
      from: words.fromMissing,
      rate: words.rateWrong,
      currency: words.currencyMissing,
      restDays: words.restWrong,
    },
    send: async (input) => {
      const saved = await server.timesheets.payTerms.set.mutate(input);
      answers.timesheets.payTerms.list.setData({ employeeId: person.id }, saved);
      toast(words.wasSet(person.calledName));
      close();
    },
  });
  const choosePlace = (value: string | null) => {
    form.setFieldValue('siteId', value ?? '');
    const site = sites.find((one) => one.id === value) ?? usual;
    if (site) form.setFieldValue('currency', site.currency);
  };
  const rate = form.getInputProps('rate');
  return (
    <RecordForm state={state} submit={words.set} cancel={close}>
      <TextInput type="date" label={words.from} data-autofocus {...form.getInputProps('from')} />
      <Select
        label={words.where}
        allowDeselect={false}
        data={[
          { value: '', label: words.everywhere },
          ...sites.map((site) => ({ value: site.id, label: words.onlyAt(site.name) })),
        ]}
        value={form.values.siteId}
        onChange={choosePlace}
      />
      <MoneyInput
        label={words.rate}
        description={words.rateHelp}
        currency={form.values.currency}
        value={form.values.rate}
        error={rate.error}
        onBlur={rate.onBlur}
        onChange={(typed) => form.setFieldValue('rate', typed)}
      />
      <Select
        label={words.currency}
        data={currencies(language)}
        searchable
        limit={60}
        {...form.getInputProps('currency')}
      />
      <Switch
        label={words.ownRest}
        description={words.ownRestHelp}
        checked={form.values.ownRest}
        onChange={(event) => form.setFieldValue('ownRest', event.currentTarget.checked)}
      />
      {form.values.ownRest && (
        <Weekdays
          label={words.restDays}
          value={form.values.restDays}
          onChange={(days) => form.setFieldValue('restDays', days)}
        />
      )}
    </RecordForm>
  );
}
