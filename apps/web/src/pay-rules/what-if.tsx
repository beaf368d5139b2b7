import type { RuleSet } from '@daybook/contract/pay-rules';
import { periodInput } from '@daybook/contract/timesheets';
import { useWords } from '@daybook/ui/language/current';
import { Button, Select, TextInput } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { trpc } from '../server.ts';
import { Loaded } from '../shell/loaded.tsx';
import styles from './what-if.module.css';
import { WhatIfResult } from './what-if-result.tsx';
import { whatIfWords } from './what-if-words.ts';

/** What rules would have made of a period that is there: chosen, valued on asking, and never written. */
export function WhatIf({ rules }: { rules: RuleSet }): ReactElement {
  const words = useWords(whatIfWords);
  const sites = trpc.directory.sites.list.useQuery({});
  const [siteId, setSiteId] = useState('');
  const site = sites.data?.items.find(({ id }) => id === siteId)?.id;
  const periods = trpc.timesheets.periods.useQuery(site ? { siteId: site } : {}, { placeholderData: keepPreviousData });
  const [typed, setTyped] = useState<{ from?: string; to?: string }>({});
  const [fault, setFault] = useState(false);
  const [asked, setAsked] = useState<{ rules: RuleSet; siteId?: NonNullable<typeof site>; from: string; to: string }>();
  const from = typed.from ?? periods.data?.before.from ?? '';
  const to = typed.to ?? periods.data?.before.to ?? '';
  const result = trpc.timesheets.payRules.whatIf.useQuery(
    asked
      ? {
          rules: asked.rules,
          ...(asked.siteId ? { siteId: asked.siteId } : {}),
          period: { from: asked.from, to: asked.to },
        }
      : { rules, period: { from: '2000-01-01', to: '2000-01-01' } },
    { enabled: asked !== undefined },
  );
  const ask = (event: FormEvent) => {
    event.preventDefault();
    const wrong = !periodInput.safeParse({ from, to }).success;
    setFault(wrong);
    if (!wrong) setAsked({ rules, ...(site ? { siteId: site } : {}), from, to });
  };
  return (
    <section className={styles.whatIf} aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className={styles.quiet}>{words.about}</p>
      <form noValidate className={styles.ask} onSubmit={ask}>
        <Select
          label={words.site}
          searchable
          allowDeselect={false}
          data={[
            { value: '', label: words.allSites },
            ...(sites.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={siteId}
          onChange={(value) => setSiteId(value ?? '')}
        />
        <TextInput
          type="date"
          label={words.from}
          value={from}
          error={fault}
          aria-describedby={fault ? 'what-if-fault' : undefined}
          onChange={(event) => setTyped({ ...typed, from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={words.to}
          value={to}
          error={fault}
          aria-describedby={fault ? 'what-if-fault' : undefined}
          onChange={(event) => setTyped({ ...typed, to: event.currentTarget.value })}
        />
        <Button type="submit" variant="default" loading={asked !== undefined && result.isFetching}>
          {words.tryIt}
        </Button>
      </form>
      {fault && (
        <p id="what-if-fault" className={styles.fault} role="alert">
          {words.spanWrong}
        </p>
      )}
      {/* Of other rules than those on the screen it would mislead. */}
      {asked?.rules === rules && <Loaded of={result}>{(answer) => <WhatIfResult of={answer} />}</Loaded>}
    </section>
  );
}
