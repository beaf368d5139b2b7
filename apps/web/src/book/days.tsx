import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDate, formatDates, formatWeekdayShort } from '@daybook/ui/language/format';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import styles from './days.module.css';
import type { Day } from './days-of.ts';
import { BackIcon, OnIcon } from './icons.tsx';
import { bookWords } from './words.ts';

const inSight = 5;

/** The dates from today on, five to a screen, each with how much is free on it. */
export function Days(props: { days: readonly Day[]; chosen: string; choose: (date: string) => void }): ReactElement {
  const { days, chosen, choose } = props;
  const words = useWords(bookWords);
  const language = useLanguage();
  const strip = useRef<HTMLUListElement>(null);
  // The chosen one is in sight, also after a reload and when it was chosen by a button elsewhere.
  useEffect(() => {
    const place = strip.current;
    const day = place?.querySelector<HTMLElement>(`[data-date="${chosen}"]`);
    if (!place || !day) return;
    const [left, right] = [day.offsetLeft, day.offsetLeft + day.offsetWidth];
    if (left < place.scrollLeft || right > place.scrollLeft + place.clientWidth) place.scrollLeft = left;
  }, [chosen]);
  // What is in sight is said above, since the strip may lie across two months.
  const [first, setFirst] = useState(0);
  const look = () => {
    const place = strip.current;
    if (place) setFirst(Math.round((place.scrollLeft / place.scrollWidth) * days.length));
  };
  const turn = (pages: number) => strip.current?.scrollBy({ left: pages * strip.current.clientWidth });
  return (
    <>
      <div className={styles.head}>
        <span className={styles.span}>
          {formatDates(
            language,
            days[first]?.date ?? chosen,
            days[first + inSight - 1]?.date ?? days.at(-1)?.date ?? chosen,
          )}
        </span>
        <button type="button" className={styles.turn} onClick={() => turn(-1)} aria-label={words.earlierDays}>
          <BackIcon />
        </button>
        <button type="button" className={styles.turn} onClick={() => turn(1)} aria-label={words.laterDays}>
          <OnIcon />
        </button>
      </div>
      <ul className={styles.days} ref={strip} onScroll={look}>
        {days.map(({ date, slots }) => (
          <li key={date} data-date={date}>
            <button
              type="button"
              className={`${styles.day} ${slots.length === 0 ? styles.none : ''}`}
              aria-pressed={date === chosen}
              onClick={() => choose(date)}
            >
              <span className="unseen">{`${formatDate(language, date)}, `}</span>
              <span aria-hidden="true">{formatWeekdayShort(language, date)}</span>
              <b aria-hidden="true">{Number(date.slice(-2))}</b>
              <span>{slots.length === 0 ? words.noSlots : words.slots(slots.length)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
