import { Switch } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Switch.css';
import type { WhatIf } from '@daybook/contract/pay-rules';
import type { Figures } from '@daybook/contract/timesheets';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatHours } from '@daybook/ui/language/format';
import { formatMoney } from '@daybook/ui/language/money';
import { type ReactElement, useState } from 'react';
import { bucketWords } from '../timesheets/bucket-words.ts';
import { type Bucket, buckets, minutesOf } from '../timesheets/buckets.ts';
import styles from './what-if.module.css';
import { whatIfWords } from './what-if-words.ts';

type Person = WhatIf['people'][number];

/** Whether anything is another for somebody: a figure, or what it is worth. */
function differs({ before, after, payBefore, payAfter }: Person): boolean {
  return payBefore !== payAfter || buckets.some((bucket) => minutesOf(bucket, before) !== minutesOf(bucket, after));
}

/** Figures before and after, of everybody and by person. */
export function WhatIfResult({ of }: { of: WhatIf }): ReactElement {
  const words = useWords(whatIfWords);
  const [onlyChanged, setOnlyChanged] = useState(true);
  const changed = of.people.filter(differs);
  if (of.people.length === 0) return <p className={styles.none}>{words.nobody}</p>;
  const shown = onlyChanged ? changed : of.people;
  return (
    <div className={styles.result}>
      <p className={styles.sum} role="status">
        {words.changed(changed.length, of.people.length)}
      </p>
      <Comparison before={of.before} after={of.after} />
      {changed.length < of.people.length && (
        <Switch
          label={words.onlyChanged}
          checked={onlyChanged}
          onChange={(event) => setOnlyChanged(event.currentTarget.checked)}
        />
      )}
      {shown.length > 0 && <People people={shown} />}
      {of.people.every(({ payAfter }) => payAfter === null) && <p className={styles.quiet}>{words.noPay}</p>}
    </div>
  );
}

/** The sums, one row a bucket that has anything on either side. */
function Comparison(props: { before: Figures; after: Figures }): ReactElement {
  const words = useWords(whatIfWords);
  const names = useWords(bucketWords);
  const language = useLanguage();
  const { before, after } = props;
  const hours = (minutes: number) => formatHours(language, minutes * 60_000);
  const rows: [name: string, before: number, after: number][] = [
    [words.worked, before.worked, after.worked],
    ...buckets
      .filter((bucket) => minutesOf(bucket, before) > 0 || minutesOf(bucket, after) > 0)
      .map((bucket): [string, number, number] => [names[bucket], minutesOf(bucket, before), minutesOf(bucket, after)]),
  ];
  return (
    <table className={styles.table}>
      <caption className="unseen">{words.everybody}</caption>
      <thead>
        <tr>
          <th scope="col">{words.bucket}</th>
          <th scope="col">{words.now}</th>
          <th scope="col">{words.withThese}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, was, is]) => (
          <tr key={name} className={was === is ? undefined : styles.differs}>
            <th scope="row">{name}</th>
            <td>{hours(was)}</td>
            <td>{hours(is)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function People({ people }: { people: readonly Person[] }): ReactElement {
  const words = useWords(whatIfWords);
  const language = useLanguage();
  const money = ({ currency }: Person, minor: number | null) =>
    currency === null || minor === null ? '' : formatMoney(language, currency, minor);
  return (
    <ul className={styles.people} aria-label={words.people}>
      {people.map((person) => (
        <li key={person.employeeId}>
          <b>{person.name}</b>
          <span className={styles.changes}>
            {buckets.map((bucket) => (
              <Change key={bucket} bucket={bucket} person={person} />
            ))}
            {person.payBefore !== person.payAfter && (
              <span>
                {words.paid} <b>{words.fromTo(money(person, person.payBefore), money(person, person.payAfter))}</b>
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Change({ bucket, person }: { bucket: Bucket; person: Person }): ReactElement | null {
  const words = useWords(whatIfWords);
  const names = useWords(bucketWords);
  const language = useLanguage();
  const [was, is] = [minutesOf(bucket, person.before), minutesOf(bucket, person.after)];
  if (was === is) return null;
  const hours = (minutes: number) => formatHours(language, minutes * 60_000);
  return (
    <span>
      {names[bucket]} <b>{words.fromTo(hours(was), hours(is))}</b>
    </span>
  );
}
