import type { Refused } from '@daybook/client';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDate } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { RefusalNote } from '../../form/refusal-note.tsx';
import styles from './export.module.css';
import { exportWords } from './export-words.ts';

/** Why there is no file; for payroll, whose dates have to be decided first. */
export function Refusal({ refused }: { refused: Refused }): ReactElement {
  const words = useWords(exportWords);
  const language = useLanguage();
  const waiting = refused.reason === 'period-lacking' ? refused.fields['period']?.split('; ') : undefined;
  if (!waiting) return <RefusalNote refused={refused} />;
  return (
    <div className={styles.waits} role="alert">
      <p>{words.waits}</p>
      <ul>
        {waiting.map((one) => (
          <li key={one}>{one.replace(/\d{4}-\d\d-\d\d$/, (date) => formatShortDate(language, date))}</li>
        ))}
      </ul>
    </div>
  );
}
