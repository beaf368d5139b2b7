import type { EmployeeId } from '@daybook/contract/ids';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { aboutService, nameOfService } from './service-text.ts';
import type { Offered } from './steps.ts';
import styles from './when.module.css';
import { bookWords } from './words.ts';

/** What is being booked; `change` where there is anything else. */
export function ServiceChosen(props: {
  service: Offered;
  providerId: EmployeeId | null;
  change?: (() => void) | undefined;
}): ReactElement {
  const { service, providerId, change } = props;
  const words = useWords(bookWords);
  const language = useLanguage();
  return (
    <>
      <h2 className={styles.question}>{words.whichService}</h2>
      <div className={styles.service}>
        <div>
          <p className={styles.name}>{nameOfService(language, service)}</p>
          <p className={styles.about}>{aboutService(language, service, providerId)}</p>
        </div>
        {change && (
          <button type="button" className={styles.change} onClick={change} aria-label={words.changeService}>
            {words.change}
          </button>
        )}
      </div>
    </>
  );
}
