import type { CashEntry, Deposit, SafeDrop } from '@daybook/contract/report-fields';
import type { ReportView } from '@daybook/contract/reports';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { amountText } from '../amount-text.ts';
import { fieldName } from './field-text.ts';
import styles from './review.module.css';
import { reviewWords } from './words.ts';

const kinds = /^(paid-in|paid-out|drop)\.|^deposit$/;
const order = ['paid-in', 'paid-out', 'drop', 'deposit'];

/** Cash that went in and out apart from sales, each with its reason and its receipts. */
export function Entries({ view }: { view: ReportView }): ReactElement | null {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const entries = view.fields
    .flatMap(({ field, value }) =>
      kinds.test(field) && value !== null && typeof value === 'object' ? [{ field, value }] : [],
    )
    .toSorted((a, b) => order.indexOf(kindOf(a.field)) - order.indexOf(kindOf(b.field)));
  if (entries.length === 0) return null;
  const receiptsOf = (field: string) => view.attachments.filter((one) => one.field === field).length;
  return (
    <section>
      <h2>{words.entries}</h2>
      <ul className={styles.rows}>
        {entries.map(({ field, value }) => {
          const receipts = receiptsOf(field);
          return (
            <li key={field}>
              <span className={styles.grow}>
                {fieldName(language, view, field)}
                <small>
                  {besideOf(value) ?? words.noReason}
                  {kindOf(field) !== 'drop' && `. ${receipts > 0 ? words.receipts(receipts) : words.noReceipt}`}
                </small>
              </span>
              <b>{amountText(language, value.amount, view.currency)}</b>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function kindOf(field: string): string {
  return field.split('.')[0] ?? field;
}

/** What was said of it: a reason, the number of a slip, or the time of a drop. */
function besideOf(value: CashEntry | SafeDrop | Deposit): string | null {
  if ('reason' in value) return value.reason || null;
  if ('reference' in value) return value.reference || null;
  return value.at;
}
