import type { PortalAppointment } from '@daybook/contract/portal';
import type { Language } from '@daybook/contract/values';
import { useLanguage } from '@daybook/ui/language/current';
import { formatFullDay, wallDate } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { OnIcon } from '../book/icons.tsx';
import { nameOfService } from '../book/service-text.ts';
import { Pill } from '../book/standing.tsx';
import { dayAndTime, differs, timeAlone } from '../book/time-text.ts';
import { useStep } from '../book/use-step.ts';
import { cityOf, ownZone, serverMoment } from '../time.ts';
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
          <b className={styles.when}>{whenOf(language, site.zone, startsAt)}</b>
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

/** With its year where that is another. */
function whenOf(language: Language, zone: string, startsAt: string): string {
  const yearOf = (moment: string) => wallDate(zone, moment).slice(0, 4);
  if (yearOf(startsAt) === yearOf(serverMoment())) return dayAndTime(language, zone, startsAt);
  return `${formatFullDay(language, zone, startsAt)}, ${timeAlone(language, zone, startsAt)}`;
}
