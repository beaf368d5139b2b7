import type { DayView, Timesheet } from '@daybook/contract/timesheets';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDate, formatList, formatTime } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { punchNames } from '../../clock/punch-names.ts';
import { Requests } from '../requests.tsx';
import styles from './amend.module.css';
import { AmendForm } from './amend-form.tsx';
import { amendWords } from './amend-words.ts';
import { rowsOf } from './draft.ts';

/** The punches of one date, to be amended as they stood when this was opened. */
export function Amend(props: { sheet: Timesheet; day: DayView; close: () => void }): ReactElement {
  const words = useWords(amendWords);
  const language = useLanguage();
  const { sheet, day, close } = props;
  const [opened, setOpened] = useState(day);
  return (
    <div className={styles.amend}>
      <p className={styles.date}>{formatDate(language, day.date)}</p>
      <h2 className={styles.title}>{words.title(sheet.employee.calledName)}</h2>
      <p className={styles.stays}>{words.stays}</p>
      <Requests sheet={sheet} date={day.date} />
      {opened.version !== day.version && <Meanwhile day={day} load={() => setOpened(day)} />}
      <AmendForm key={opened.version} sheet={sheet} day={opened} close={close} />
    </div>
  );
}

/** Somebody else was quicker: what is there now, and the way to it. */
function Meanwhile({ day, load }: { day: DayView; load: () => void }): ReactElement {
  const words = useWords(amendWords);
  const language = useLanguage();
  const now = rowsOf(day).map(({ kind, zone, punch }) =>
    words.punchAt(punchNames[language][kind], punch ? formatTime(zone, punch.at) : ''),
  );
  return (
    <div className={styles.meanwhile} role="alert">
      <p>{words.meanwhile(day.version)}</p>
      <p>{now.length > 0 ? words.thereNow(formatList(language, now)) : words.nothingNow}</p>
      <Button variant="default" size="xs" onClick={load}>
        {words.load}
      </Button>
    </div>
  );
}
