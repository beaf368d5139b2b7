import type { Timesheet } from '@daybook/contract/timesheets';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDay, formatTime } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { useMay } from '../access/use-me.ts';
import styles from './person.module.css';
import { personWords } from './person-words.ts';

/** Who signed off, returned or locked it, when, and with what words. */
export function Notes({ sheet }: { sheet: Timesheet }): ReactElement | null {
  const words = useWords(personWords);
  const language = useLanguage();
  const mayApprove = useMay('timesheets.approve');
  const { employee, site, signedOff, returned, locked, may } = sheet;
  const when = (at: string) => `${formatShortDay(language, site.zone, at)}, ${formatTime(site.zone, at)}`;
  const own = mayApprove && !may.approve && !locked;
  if (!signedOff && !returned && !locked && !own) return null;
  return (
    <div className={styles.notes}>
      {locked && <p>{words.lockedBy(locked.by, when(locked.at))}</p>}
      {own && <p data-print="no">{words.own}</p>}
      {signedOff && (
        <p>{(signedOff.lapsed ? words.lapsed : words.signedOff)(employee.calledName, when(signedOff.at))}</p>
      )}
      {returned && !locked && (
        <div>
          {words.returned(returned.by, when(returned.at))}
          <blockquote>{returned.comment}</blockquote>
        </div>
      )}
    </div>
  );
}
