import type { BookingSite } from '@daybook/contract/booking';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import type { Draft } from './draft.ts';
import { OnIcon } from './icons.tsx';
import { letGoOf } from './let-go.ts';
import { aboutService, nameOfService } from './service-text.ts';
import styles from './services.module.css';
import { type Head, Sheet } from './sheet.tsx';
import { bookWords } from './words.ts';

/** The first step: what it is for. */
export function Services(props: {
  head: Head;
  site: BookingSite;
  draft: Draft;
  change: (changed: Partial<Draft>) => void;
  next: () => void;
}): ReactElement {
  const { head, site, draft, change, next } = props;
  const words = useWords(bookWords);
  const language = useLanguage();
  return (
    <Sheet {...head}>
      <h2 className={styles.question}>{words.whichService}</h2>
      <ul className={styles.list}>
        {site.services.map((service) => (
          <li key={service.id}>
            <button
              type="button"
              className={styles.service}
              onClick={() => {
                if (service.id !== draft.serviceId) {
                  letGoOf(draft.held);
                  change({ serviceId: service.id, providerId: null, date: null, held: null });
                }
                next();
              }}
            >
              <span className={styles.words}>
                <span className={styles.name}>{nameOfService(language, service)}</span>
                <span className={styles.about}>{aboutService(language, service)}</span>
              </span>
              <OnIcon />
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
