import type { ReportTemplate } from '@daybook/contract/report-templates';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatList } from '@daybook/ui/language/format';
import { formatMoney } from '@daybook/ui/language/money';
import type { ReactElement } from 'react';
import { Changed } from './changed.tsx';
import styles from './template.module.css';
import { templateWords } from './words.ts';

/** What of a template is no question: the drawer, how far it may be off, by when it is due and who approves. */
export function Rules({ template, since }: { template: ReportTemplate; since?: ReportTemplate }): ReactElement {
  const words = useWords(templateWords);
  const language = useLanguage();
  const told = ({ cash, blind, varianceLimits, denominations, dueTime, remindBefore, approvers }: ReportTemplate) => ({
    [words.drawer]: `${cash ? words.cashYes : words.cashNo} ${blind ? words.blindYes : words.blindNo}`,
    [words.limits]:
      inEach(varianceLimits, (currency, limit) => formatMoney(language, currency, limit)) || words.limitNone,
    [words.denominations]:
      inEach(denominations, (currency, worths) =>
        formatList(
          language,
          worths.map((worth) => formatMoney(language, currency, worth)),
        ),
      ) || words.usual,
    [words.due]: dueTime,
    [words.remind]: String(remindBefore),
    [words.approvers]: formatList(
      language,
      approvers.map((role) => words[role]),
    ),
  });
  const before = since && told(since);
  return (
    <dl className={styles.rules}>
      {Object.entries(told(template)).map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Changed is={before !== undefined && before[name] !== text}>{text}</Changed>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function inEach<T>(by: Record<string, T>, write: (currency: string, of: T) => string): string {
  return Object.entries(by)
    .map(([currency, of]) => write(currency, of))
    .join('; ');
}
