import type { Timesheet } from '@daybook/contract/timesheets';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDate } from '@daybook/ui/language/format';
import { Button, CloseButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconPencil } from '@tabler/icons-react';
import { lazy, type ReactElement, type ReactNode, Suspense } from 'react';
import { Panel } from '../shell/panel.tsx';
import { shellWords } from '../shell/words.ts';
import styles from './person.module.css';
import { personWords } from './person-words.ts';
import type { Focus } from './why/heading.ts';
import { Why } from './why/why.tsx';

const Amend = lazy(() => import('./amend/amend.tsx').then(({ Amend }) => ({ default: Amend })));

/** What is open beside the table: why a figure of a date is what it is, or the date's punches to amend. */
export interface Open {
  date: string;
  what: Focus | 'amend';
}

/** The sheet, and at its side what is asked about it: a drawer where it is narrow. */
export function Side(props: {
  sheet: Timesheet;
  open: Open | undefined;
  show: (open: Open | undefined) => void;
  children: ReactNode;
}): ReactElement {
  const shell = useWords(shellWords);
  const words = useWords(personWords);
  const language = useLanguage();
  const wide = useMediaQuery('(min-width: 68.75em)', undefined, { getInitialValueInEffect: false }) ?? true;
  const { sheet, open, show } = props;
  const close = () => show(undefined);
  const day = open && sheet.days.find(({ date }) => date === open.date);
  const beside = day && open && (
    <Suspense>
      {open.what === 'amend' ? (
        <Amend key={day.date} sheet={sheet} day={day} close={() => show({ date: day.date, what: 'day' })} />
      ) : (
        <Why employeeId={sheet.employee.id} date={day.date} focus={open.what}>
          {sheet.may.amend && (
            <Button
              variant="default"
              leftSection={<IconPencil size={16} stroke={1.7} />}
              onClick={() => show({ date: day.date, what: 'amend' })}
            >
              {words.amend}
            </Button>
          )}
        </Why>
      )}
    </Suspense>
  );
  return (
    <div className={`${styles.panes} ${wide && beside ? styles.two : ''}`}>
      <div className={styles.main}>{props.children}</div>
      {beside && day && wide && (
        <aside className={styles.side} aria-label={formatDate(language, day.date)} data-print="no">
          <CloseButton className={styles.close ?? ''} aria-label={shell.close} onClick={close} />
          {beside}
        </aside>
      )}
      {beside && day && !wide && (
        <Panel title={formatDate(language, day.date)} close={close}>
          {beside}
        </Panel>
      )}
    </div>
  );
}
