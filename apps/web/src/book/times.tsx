import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDate } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { cityOf, ownZone } from '../time.ts';
import { Button } from './button.tsx';
import { type Day, dayPartOf, dayParts } from './days-of.ts';
import { ClockIcon } from './icons.tsx';
import { differs, timeAlone, timeInPart } from './time-text.ts';
import styles from './times.module.css';
import { bookWords } from './words.ts';

/** What is free on one date by the clock of the site; a date with nothing says where there is something. */
export function Times(props: {
  day: Day;
  zone: string;
  held: string | null;
  pending: string | null;
  take: (startsAt: string) => void;
  next: Day | null;
  show: (date: string) => void;
}): ReactElement {
  const { day, zone, held, pending, take, next, show } = props;
  const words = useWords(bookWords);
  const language = useLanguage();
  const shown = formatDate(language, day.date);
  const first = day.slots[0];
  if (!first) {
    return (
      <div className={styles.nothing}>
        <p>{words.noneOn(shown)}</p>
        {next && (
          <Button look="plain" press={() => show(next.date)}>
            {words.nextFree(formatDate(language, next.date))}
          </Button>
        )}
      </div>
    );
  }
  return (
    <section aria-label={words.timesOf(shown)}>
      {dayParts.map((part) => {
        const slots = day.slots.filter(({ startsAt }) => dayPartOf(zone, startsAt) === part);
        return slots.length === 0 ? null : (
          <div key={part}>
            <h3 className={styles.part}>{words[part]}</h3>
            <ul className={styles.times}>
              {slots.map(({ startsAt }) => (
                <li key={startsAt}>
                  <button
                    type="button"
                    className={styles.time}
                    aria-pressed={startsAt === (pending ?? held)}
                    aria-busy={startsAt === pending}
                    onClick={() => {
                      if (startsAt !== held) take(startsAt);
                    }}
                  >
                    <span aria-hidden="true">{timeInPart(language, zone, startsAt)}</span>
                    <span className="unseen">{timeAlone(language, zone, startsAt)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {differs(zone, ownZone(), first.startsAt) && (
        <p className={styles.zone}>
          <ClockIcon />
          {words.zoneSaid(cityOf(zone))}
        </p>
      )}
    </section>
  );
}
