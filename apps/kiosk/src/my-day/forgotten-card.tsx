import type { MyDay } from '@daybook/contract/kiosk';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatTime, formatWeekday } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { Button } from '../button.tsx';
import styles from './card.module.css';
import type { PageProps } from './my-day.tsx';
import { myDayWords } from './words.ts';

/** The shift to speak of: the newest that nothing was said about, else the newest. */
export function forgottenShift(day: MyDay): MyDay['forgotten'][number] | undefined {
  return day.forgotten.find(({ asked }) => asked === null) ?? day.forgotten[0];
}

/** A shift without its out, and what the person said about it. */
export function ForgottenCard({ day, visit, tell }: PageProps): ReactElement | null {
  const words = useWords(myDayWords);
  const language = useLanguage();
  const shift = forgottenShift(day);
  if (!shift) return null;
  const asked = shift.asked && formatTime(day.today.zone, shift.asked.at);
  return (
    <div className={`${styles.card} ${styles.late}`}>
      <h2 className={styles.head}>{words.hasNoOut(formatWeekday(language, shift.businessDate))}</h2>
      {asked !== null && <p>{words.askedFor(asked)}</p>}
      <Button small className={styles.button} onPress={() => tell({ is: 'my day turned', visit, page: 'forgot' })}>
        {asked === null ? words.forgot : words.sayAgain}
      </Button>
    </div>
  );
}
