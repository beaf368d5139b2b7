import type { MyDay } from '@daybook/contract/kiosk';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDay, formatTime } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import styles from './overview.module.css';
import { myDayWords } from './words.ts';

/** When and where the person is planned next, by the clock there. */
export function NextShift({ day }: { day: MyDay }): ReactElement | null {
  const words = useWords(myDayWords);
  const language = useLanguage();
  const { next } = day;
  if (!next) return null;
  const { zone, start, end, site } = next;
  const from = `${formatShortDay(language, zone, start)}, ${formatTime(zone, start)}`;
  return <p className={styles.next}>{words.nextShift(from, formatTime(zone, end), site)}</p>;
}
