import type { KioskMe } from '@daybook/contract/kiosk';
import type { QueuedService } from '@daybook/contract/queue';
import type { QueueOffers } from '@daybook/contract/queue-screens';
import { useWords } from '@daybook/ui/language/current';
import { formatTime } from '@daybook/ui/language/format';
import { Mark } from '@daybook/ui/mark';
import type { ReactElement } from 'react';
import { Heading } from '../heading.tsx';
import { LanguageChoice } from '../kiosk/language-choice.tsx';
import { useServerNow } from '../time.ts';
import type { Tell } from '../use-kiosk.ts';
import styles from './choose-service.module.css';
import { ServiceTiles } from './service-tiles.tsx';
import { numberWords } from './words.ts';

/** The kiosk of the queue at rest: what it gives numbers for. Without network it gives none, and says so. */
export function ChooseService(props: {
  me: KioskMe;
  lostSince: number | null;
  offers: QueueOffers | null;
  onChoose: (service: QueuedService) => void;
  tell: Tell;
}): ReactElement {
  const { me, lostSince, tell } = props;
  const words = useWords(numberWords);
  const now = useServerNow(60_000);
  const { zone } = me.site;
  const services = props.offers?.services ?? [];
  const lost = lostSince !== null;
  return (
    <main className={`screen ${styles.page}`}>
      <header className={styles.top}>
        <Mark size={34} />
        <span>{me.site.name}</span>
        <span className={styles.clock}>{formatTime(zone, now)}</span>
      </header>
      <section className={styles.middle}>
        <Heading className={styles.title}>{lost ? words.lostTitle : words.what}</Heading>
        <p className={styles.how} role="status">
          {lost && words.lost(formatTime(zone, lostSince))}
          {!lost && (props.offers === null ? words.reading : services.length === 0 ? words.nothing : words.how)}
        </p>
        {!lost && <ServiceTiles services={services} onChoose={props.onChoose} />}
      </section>
      <footer>
        <LanguageChoice languages={me.languages} onChoose={(language) => tell({ is: 'language chosen', language })} />
      </footer>
    </main>
  );
}
