import type { PortalAppointment } from '@daybook/contract/portal';
import { useLanguage } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { OnIcon } from '../book/icons.tsx';
import { nameOfService } from '../book/service-text.ts';
import { Pill } from '../book/standing.tsx';
import { dayAndTime, differs } from '../book/time-text.ts';
import { useStep } from '../book/use-step.ts';
import { cityOf, ownZone } from '../time.ts';
import styles from './card.module.css';
import type { Step } from './view.ts';

/** An appointment in a list: when, what, who, with whom and where. It opens. */
export function Card({ appointment }: { appointment: PortalAppointment }): ReactElement {
  const language = useLanguage();
  const { go } = useStep<Step>();
  const { id, site, service, provider, name, startsAt } = appointment;
  const away = differs(site.zone, ownZone(), startsAt);
  return (
    <li>
      <button type="button" className={styles.card} onClick={() => go(`one.${id}`)}>
        <span className={styles.words}>
          <b className={styles.when}>{dayAndTime(language, site.zone, startsAt)}</b>
          <span className={styles.what}>{nameOfService(language, service)}</span>
          <span className={styles.about}>{`${name} · ${provider.calledName} · ${site.name}`}</span>
          {away && <span className={styles.about}>{cityOf(site.zone)}</span>}
          <Pill booking={appointment} />
        </span>
        <OnIcon />
      </button>
    </li>
  );
}
