import type { DayView, Timesheet } from '@daybook/contract/timesheets';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDate } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { Panel } from '../../shell/panel.tsx';
import { FlagPills } from '../flag-pills.tsx';
import { onlyRuns } from '../sheet-state.ts';
import { StatePill } from '../state-pill.tsx';
import { Why } from '../why/why.tsx';
import { Ask } from './ask.tsx';
import { askWords } from './ask-words.ts';
import styles from './day-panel.module.css';
import { Requests } from './requests.tsx';
import { myWorkWords } from './words.ts';

/** One day of one's own: why its hours are what they are, what was changed and asked for, and the way to ask. */
export function DayPanel(props: { sheet: Timesheet; day: DayView; close: () => void }): ReactElement {
  const { sheet, day, close } = props;
  const words = useWords(myWorkWords);
  const ask = useWords(askWords);
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const date = formatShortDate(language, day.date);
  return (
    <Panel title={asking ? ask.ask : words.open(date)} close={close}>
      {asking ? (
        <Ask sheet={sheet} day={day} close={() => setAsking(false)} />
      ) : (
        <div className={styles.panel}>
          {(day.flags.length > 0 || day.state !== 'empty') && (
            <div className={styles.pills}>
              {!onlyRuns(day.flags) && <StatePill state={day.state} />}
              <FlagPills flags={day.flags} />
            </div>
          )}
          {sheet.may.ask && (
            <Button variant="default" size="md" onClick={() => setAsking(true)}>
              {ask.ask}
            </Button>
          )}
          <Requests sheet={sheet} date={day.date} />
          <Why employeeId={sheet.employee.id} date={day.date} focus="day" />
        </div>
      )}
    </Panel>
  );
}
