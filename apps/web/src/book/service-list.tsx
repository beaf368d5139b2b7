import type { BookingSite } from '@daybook/contract/booking';
import type { ServiceId } from '@daybook/contract/ids';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { OnIcon } from './icons.tsx';
import { aboutService, nameOfService } from './service-text.ts';
import styles from './services.module.css';
import { bookWords } from './words.ts';

/** What can be booked, each with how long it takes, what it costs and who gives it. */
export function ServiceList(props: {
  services: BookingSite['services'];
  choose: (id: ServiceId) => void;
}): ReactElement {
  const words = useWords(bookWords);
  const language = useLanguage();
  return (
    <>
      <h2 className={styles.question}>{words.whichService}</h2>
      <ul className={styles.list}>
        {props.services.map((service) => (
          <li key={service.id}>
            <button type="button" className={styles.service} onClick={() => props.choose(service.id)}>
              <span className={styles.words}>
                <span className={styles.name}>{nameOfService(language, service)}</span>
                <span className={styles.about}>{aboutService(language, service)}</span>
              </span>
              <OnIcon />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
