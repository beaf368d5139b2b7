import type { ReactElement } from 'react';
import { useLanguage, useWords } from '../language/current.ts';
import { formatMoney } from '../language/money.ts';
import { AmountRow } from './amount-row.tsx';
import { signedMoney } from './amounts.ts';
import { DepositRow } from './deposit-row.tsx';
import { Entries } from './entries.tsx';
import styles from './form.module.css';
import { useForm } from './form-context.ts';
import { reportWords } from './words.ts';

/** What went through the drawer over the day. */
export function CashSection(props: { title: string }): ReactElement {
  const words = useWords(reportWords);
  return (
    <section className={styles.section}>
      <header className={styles.head}>
        <h2>{props.title}</h2>
      </header>
      <AmountRow field="cash.float" label={words.float} how={<OpeningNote />} />
      <AmountRow field="cash.tendered" label={words.tendered} how={words.tenderedHow} />
      <AmountRow field="cash.change" label={words.change} how={words.changeHow} sign="−" />
      <AmountRow field="cash.refunds" label={words.refunds} sign="−" />
      <Entries kind="paid-in" label={words.paidIn} add={words.addPaidIn} sign="+" />
      <Entries kind="paid-out" label={words.paidOut} add={words.addPaidOut} sign="−" />
      <Entries kind="drop" label={words.drops} add={words.addDrop} sign="−" />
      <AmountRow field="cash.left" label={words.left} how={words.leftHow} />
      <DepositRow />
    </section>
  );
}

/** The float against what the report before left. */
function OpeningNote(): ReactElement | null {
  const { view } = useForm();
  const words = useWords(reportWords);
  const language = useLanguage();
  const { opening } = view.figures;
  if (!opening) return null;
  const { left, variance } = opening;
  if (variance === 0) return <>{words.floatLeft(formatMoney(language, view.currency, left))}</>;
  return <span className={styles.off}>{words.floatOff(signedMoney(language, view.currency, variance))}</span>;
}
