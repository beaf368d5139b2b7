import type { QueuedService } from '@daybook/contract/queue';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { IconDots } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { pageOf } from './page-of.ts';
import styles from './service-tiles.module.css';
import { numberWords } from './words.ts';

const most = 6;

/** What numbers are given for, each with its name in both languages; more than fit come in turns. */
export function ServiceTiles(props: {
  services: readonly QueuedService[];
  onChoose: (service: QueuedService) => void;
}): ReactElement {
  const words = useWords(numberWords);
  const [turn, setTurn] = useState(0);
  const { shown, more } = pageOf(props.services, turn, most);
  return (
    <ul className={styles.tiles}>
      {shown.map((service) => (
        <li key={service.id}>
          <button type="button" className={styles.tile} onClick={() => props.onChoose(service)}>
            {service.letter && <b className={styles.letter}>{service.letter}</b>}
            <Names service={service} />
          </button>
        </li>
      ))}
      {more && (
        <li>
          <button type="button" className={styles.tile} onClick={() => setTurn(turn + 1)}>
            <IconDots size={44} stroke={1.7} aria-hidden="true" />
            <span className={styles.name}>{words.more}</span>
          </button>
        </li>
      )}
    </ul>
  );
}

function Names({ service }: { service: QueuedService }): ReactElement {
  const words = useWords(numberWords);
  const filipino = useLanguage() === 'fil' && service.nameFil !== null;
  const other = filipino ? service.name : service.nameFil;
  return (
    <span className={styles.words}>
      <span className={styles.name}>{filipino ? service.nameFil : service.name}</span>
      {other !== null && (
        <span className={styles.other} lang={filipino ? 'en' : 'fil'}>
          {other}
        </span>
      )}
      <span className={styles.wait}>
        {service.waiting === 0 ? words.nobodyWaits : words.wait(service.waiting, service.waitMinutes)}
      </span>
    </span>
  );
}
