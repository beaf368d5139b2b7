import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDate, formatDuration, formatShortDate } from '@daybook/ui/language/format';
import { IconChevronLeft } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Button } from '../button.tsx';
import { GoesBack } from '../clock/goes-back.tsx';
import { Heading } from '../heading.tsx';
import type { PageProps } from './my-day.tsx';
import { RefusedNote } from './refused-note.tsx';
import { signHours } from './send.ts';
import styles from './sign.module.css';
import { myDayWords } from './words.ts';

/** The days that are signed off, and the button that says so. */
export function Sign({ day, busy, refused, visit, leavesAt, tell }: PageProps): ReactElement {
  const words = useWords(myDayWords);
  const language = useLanguage();
  const { from, to, workedMs, days } = day.signOff;
  const isLong = days.length > 7;
  const open = days.some(({ lacking }) => lacking);
  return (
    <main className={`screen ${styles.page}`}>
      <section className={styles.ask}>
        <p className={styles.span}>
          {words.lastPeriodFromTo(formatShortDate(language, from), formatShortDate(language, to))}
        </p>
        <Heading className={styles.title}>{words.signTitle}</Heading>
        <p className={styles.text}>{words.signText}</p>
        <RefusedNote refused={refused} />
        <div className={styles.buttons}>
          <Button look="plum" off={busy || open} onPress={() => signHours(day, visit, tell)}>
            {busy ? words.sending : workedMs > 0 ? words.sign(formatDuration(workedMs)) : words.signNothing}
          </Button>
          <Button small onPress={() => tell({ is: 'my day turned', visit, page: 'day' })} off={busy}>
            <IconChevronLeft size={30} stroke={1.8} aria-hidden="true" />
            {words.back}
          </Button>
        </div>
        <div className={styles.leaves}>
          <GoesBack leavesAt={leavesAt} />
        </div>
      </section>
      {/* Two weeks and a month are more than a tablet is high: they are smaller, and scroll. */}
      <table className={isLong ? `${styles.days} ${styles.long}` : styles.days} {...(isLong ? { tabIndex: 0 } : {})}>
        <tbody>
          {days.map((one) => (
            <tr key={one.businessDate}>
              <th scope="row">{formatDate(language, one.businessDate)}</th>
              <td>{one.lacking ? words.waitsShort : one.workedMs > 0 ? formatDuration(one.workedMs) : '–'}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.lastPeriod}</th>
            <td>{formatDuration(workedMs)}</td>
          </tr>
        </tfoot>
      </table>
    </main>
  );
}
