import type { Service } from '@daybook/contract/services';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatMoney } from '@daybook/ui/language/money';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import styles from './settings.module.css';
import { settingsWords } from './words.ts';

/** What can be booked. */
export function Services(props: { items: readonly Service[]; open: (id: string) => void }): ReactElement {
  const words = useWords(settingsWords);
  const language = useLanguage();
  const priceOf = ({ price }: Service) =>
    price && (price.amount === 0 ? words.free : formatMoney(language, price.currency, price.amount));
  const self = { no: words.byStaff, ask: words.byAsking, book: words.byClients };
  return (
    <section className={styles.section}>
      <div className={styles.top}>
        <div>
          <h2>{words.services}</h2>
          <p className={styles.quiet}>{words.servicesText}</p>
        </div>
        <Button variant="default" data-key="n" onClick={() => props.open('new')}>
          {words.addService}
        </Button>
      </div>
      {props.items.length === 0 && <p>{words.noServices}</p>}
      <ul className={styles.rows}>
        {props.items.map((service) => (
          <li key={service.id}>
            <button type="button" data-row onClick={() => props.open(service.id)}>
              <b>{(language === 'fil' && service.nameFil) || service.name}</b>
              <span className={styles.quiet}>
                {[words.line(service.duration, service.capacity), priceOf(service), self[service.selfBooking]]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
