import type { EmployeeView, SiteView } from '@daybook/contract/directory';
import type { PayTermsView } from '@daybook/contract/pay-terms';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatFullDate, formatFullDay } from '@daybook/ui/language/format';
import { formatMoney } from '@daybook/ui/language/money';
import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useMay } from '../access/use-me.ts';
import { weekdayNames } from '../form/weekday-names.ts';
import { trpc } from '../server.ts';
import { Loaded } from '../shell/loaded.tsx';
import { Pill } from '../shell/pill.tsx';
import styles from './pay-terms.module.css';
import { PayTermsForm } from './pay-terms-form.tsx';
import { payTermsWords } from './pay-terms-words.ts';

/** What a person earns and when the person rests, the newest terms first. */
export function PayTerms({ person }: { person: EmployeeView }): ReactElement {
  const words = useWords(payTermsWords);
  const mayChange = useMay('pay.change') && person.state === 'active';
  const [adding, setAdding] = useState(false);
  const terms = trpc.timesheets.payTerms.list.useQuery({ employeeId: person.id });
  const sites = trpc.directory.sites.list.useQuery({});
  return (
    <section className={styles.terms} aria-label={words.title}>
      <div className={styles.head}>
        <h3>{words.title}</h3>
        {mayChange && !adding && (
          <Button variant="default" size="xs" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        )}
      </div>
      <p className={styles.quiet}>{words.about}</p>
      <Loaded of={sites}>
        {({ items: all }) => {
          const own = person.sites.flatMap((id) => all.find((site) => site.id === id) ?? []);
          return (
            <>
              {adding && <PayTermsForm person={person} sites={own} close={() => setAdding(false)} />}
              <Loaded of={terms}>{({ items }) => <List items={items} usual={own[0]} />}</Loaded>
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

/** Of the terms of each site, the first that have begun are in force. */
function List(props: { items: readonly PayTermsView[]; usual: SiteView | undefined }): ReactElement {
  const words = useWords(payTermsWords);
  const { items, usual } = props;
  if (items.length === 0) return <p className={styles.none}>{words.none}</p>;
  const today = usual?.businessDate ?? '';
  const inForce = new Set<string>();
  const seen = new Set<string | null>();
  for (const { id, from, site } of items) {
    if (from > today || seen.has(site?.id ?? null)) continue;
    seen.add(site?.id ?? null);
    inForce.add(id);
  }
  return (
    <ul className={styles.list}>
      {items.map((one) => (
        <Row key={one.id} terms={one} state={inForce.has(one.id) ? 'inForce' : one.from > today ? 'toCome' : null} />
      ))}
    </ul>
  );
}

function Row(props: { terms: PayTermsView; state: 'inForce' | 'toCome' | null }): ReactElement {
  const words = useWords(payTermsWords);
  const language = useLanguage();
  const { rate, currency, restDays, site, from, setBy, setAt } = props.terms;
  const day = formatFullDay(language, 'UTC', setAt);
  return (
    <li>
      <div className={styles.what}>
        <b>{rate === null ? words.noRate : words.anHour(formatMoney(language, currency, rate))}</b>
        {props.state && (
          <Pill tone={props.state === 'inForce' ? 'in' : 'out'} glyph={props.state === 'inForce' ? 'in' : 'out'}>
            {words[props.state]}
          </Pill>
        )}
      </div>
      <p>
        {words.since(formatFullDate(language, from))} · {site ? words.onlyAt(site.name) : words.everywhere}
      </p>
      <p>
        {restDays === null
          ? words.restsByRules
          : restDays.length === 0
            ? words.noRest
            : words.rests(weekdayNames(language, restDays))}
      </p>
      <p className={styles.quiet}>{setBy ? words.setBy(setBy, day) : words.setOn(day)}</p>
    </li>
  );
}
