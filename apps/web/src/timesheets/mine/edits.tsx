import type { EditView } from '@daybook/contract/explanation';
import type { Timesheet } from '@daybook/contract/timesheets';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDay, formatTime, wallDate } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { punchNames } from '../../clock/punch-names.ts';
import { trpc } from '../../server.ts';
import { Loaded } from '../../shell/loaded.tsx';
import styles from './parts.module.css';
import { myWorkWords } from './words.ts';

/** Every edit of the own punches in the period: who, when, why, what was and what is. */
export function Edits({ sheet }: { sheet: Timesheet }): ReactElement {
  const words = useWords(myWorkWords);
  const { employee, period, site } = sheet;
  const edits = trpc.timesheets.edits.useQuery({ employeeId: employee.id, period });
  return (
    <section className={styles.part} aria-label={words.edits}>
      <h2>{words.edits}</h2>
      <Loaded of={edits} rowHeight={64}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.quiet}>{words.noEdits}</p>
          ) : (
            <ul className={styles.told}>
              {items.map((edit) => (
                <Edit key={edit.id} edit={edit} zone={site.zone} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

type Punch = EditView['changes'][number]['before'];

function Edit({ edit, zone }: { edit: EditView; zone: string }): ReactElement {
  const words = useWords(myWorkWords);
  const language = useLanguage();
  const moment = (at: string) => `${formatShortDay(language, zone, at)}, ${formatTime(zone, at)}`;
  const punch = (of: Punch, date: string) => {
    if (!of) return words.none;
    const name = punchNames[language][of.kind];
    return `${name} ${wallDate(zone, of.at) === date ? formatTime(zone, of.at) : moment(of.at)}`;
  };
  return (
    <li>
      {edit.changes.map(({ date, before, after }) => (
        <div key={`${before?.punchId} ${after?.punchId}`} className={styles.change}>
          <b>{formatShortDay(language, 'UTC', `${date}T00:00:00.000Z`)}</b>
          <dl>
            <div>
              <dt>{words.before}</dt>
              <dd className={styles.was}>{punch(before, date)}</dd>
            </div>
            <div>
              <dt>{words.after}</dt>
              <dd>{punch(after, date)}</dd>
            </div>
          </dl>
        </div>
      ))}
      <p className={styles.reason}>“{edit.reason}”</p>
      <p className={styles.quiet}>{words.editedBy(edit.by, moment(edit.at))}</p>
    </li>
  );
}
