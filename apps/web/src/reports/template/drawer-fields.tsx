import { useWords } from '@daybook/ui/language/current';
import { Checkbox, TextInput } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import type { ReactElement } from 'react';
import { MoneyInput } from '../../form/money-input.tsx';
import type { Draft } from './draft.ts';
import styles from './template.module.css';
import { templateWords } from './words.ts';

/** Whether there is a drawer, who is told what it should hold, how far it may be off, and what is counted one by one. */
export function DrawerFields(props: {
  draft: Draft;
  currencies: readonly string[];
  change: (some: Partial<Draft>) => void;
  at: (path: string) => boolean;
}): ReactElement {
  const words = useWords(templateWords);
  const { draft, currencies, change, at } = props;
  const { template, limits, denominations } = draft;
  return (
    <section>
      <h2>{words.drawer}</h2>
      <div className={styles.fields}>
        <Checkbox
          label={words.cash}
          checked={template.cash}
          onChange={(event) => change({ template: { ...template, cash: event.currentTarget.checked } })}
        />
        <Checkbox
          label={words.blind}
          checked={template.blind}
          onChange={(event) => change({ template: { ...template, blind: event.currentTarget.checked } })}
        />
        {currencies.map((currency) => (
          <div key={currency} className={styles.pair}>
            <MoneyInput
              label={words.limits}
              description={words.limitHow(currency)}
              currency={currency}
              value={limits[currency] ?? ''}
              error={at(`limits.${currency}`) ? words.limitFault : undefined}
              onChange={(typed) => change({ limits: { ...limits, [currency]: typed } })}
            />
            <TextInput
              label={words.denominations}
              description={words.denominationsHow(currency)}
              autoComplete="off"
              value={denominations[currency] ?? ''}
              error={at(`denominations.${currency}`) ? words.denominationsFault : undefined}
              onChange={(event) =>
                change({ denominations: { ...denominations, [currency]: event.currentTarget.value } })
              }
            />
          </div>
        ))}
      </div>
    </section>
  );
}
