import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDuration, formatShortDate, formatShortDay, formatTime } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { Button } from '../button.tsx';
import styles from './card.module.css';
import type { PageProps } from './my-day.tsx';
import { myDayWords } from './words.ts';

/** The last pay period: signed off, to be signed off, or waiting for a decision first. */
export function SignOffCard({ day, visit, tell }: PageProps): ReactElement {
  const words = useWords(myDayWords);
  const language = useLanguage();
  const { workedMs, days, signedAt } = day.signOff;
  const { zone } = day.today;
  const lacking = days.find((one) => one.lacking);
  return (
    <div className={styles.card}>
      <h2 className={styles.head}>
        {words.lastPeriod}
        <span className={styles.sum}>{formatDuration(workedMs)}</span>
      </h2>
      {lacking ? (
        <p>{words.waits(formatShortDate(language, lacking.businessDate))}</p>
      ) : signedAt !== null ? (
        <p>{words.signedOff(`${formatShortDay(language, zone, signedAt)}, ${formatTime(zone, signedAt)}`)}</p>
      ) : (
        <Button small className={styles.button} onPress={() => tell({ is: 'my day turned', visit, page: 'sign' })}>
          {words.signOff}
        </Button>
      )}
    </div>
  );
}
