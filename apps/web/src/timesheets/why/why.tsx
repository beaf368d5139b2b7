import type { Explanation } from '@daybook/contract/explanation';
import type { EmployeeId } from '@daybook/contract/ids';
import { DayLine } from '@daybook/ui/day-line';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDate, formatFullDay } from '@daybook/ui/language/format';
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useMay } from '../../access/use-me.ts';
import { trpc } from '../../server.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { serverMoment } from '../../time.ts';
import { drawValued } from '../draw-date.ts';
import { type Focus, headingOf } from './heading.ts';
import { reachedIn } from './reached.ts';
import { stepsOf } from './steps.ts';
import styles from './why.module.css';
import { whyWords } from './why-words.ts';

/** Why a date's figure is what it is: the day line, numbered steps, what can be done about it, and by which rules. */
export function Why(props: { employeeId: EmployeeId; date: string; focus: Focus; children?: ReactNode }): ReactElement {
  const { employeeId, date, focus } = props;
  const asked = trpc.timesheets.explain.useQuery({ employeeId, date });
  return (
    <Loaded of={asked} rowHeight={56}>
      {(explanation) => (
        <Told of={explanation} focus={focus}>
          {props.children}
        </Told>
      )}
    </Loaded>
  );
}

function Told(props: { of: Explanation; focus: Focus; children: ReactNode }): ReactElement {
  const words = useWords(whyWords);
  const language = useLanguage();
  const { of, focus } = props;
  const { day, rules, zone } = of;
  const seesRules = useMay('payRules.see');
  const steps = stepsOf(language, of, focus);
  return (
    <div className={styles.why}>
      <div className={styles.told}>
        <p className={styles.date}>{formatDate(language, day.date)}</p>
        <h2 className={styles.question}>{headingOf(language, of, focus)}</h2>
        {(day.periods.length > 0 || day.planned.length > 0) && (
          <div className={styles.line}>
            <DayLine
              zone={day.periods[0]?.zone ?? zone}
              {...drawValued(day, serverMoment())}
              reached={reachedIn(language, of)}
              margin={30 * 60_000}
              nowLine={false}
              labels
            />
          </div>
        )}
        {steps.length === 0 ? (
          <p className={styles.nothing}>{words.nothing}</p>
        ) : (
          <ol className={styles.steps}>
            {steps.map(({ key, title, text, lines, decides }) => (
              <li key={key} className={styles.step}>
                <h3>{title}</h3>
                {text && <p>{text}</p>}
                {lines.length > 0 && (
                  <dl className={focus !== 'day' && decides?.includes(focus) ? styles.answer : undefined}>
                    {lines.map(({ what, value }) => (
                      <div key={`${what} ${value}`}>
                        <dt>{what}</dt>
                        <dd>{value}</dd>
                      </div>
                    ))}
                  </dl>
                )}
              </li>
            ))}
          </ol>
        )}
        {props.children}
      </div>
      <div className={styles.rules}>
        {rules.id === null ? words.noRules : words.rules(rules.name, rules.version)}
        {rules.id && seesRules && (
          <Link to="/pay-rules/$setId" params={{ setId: rules.id }} search={{ version: rules.version }}>
            {words.readRules}
          </Link>
        )}
        {rules.from && (
          <small>{words.since(formatFullDay(language, 'UTC', `${rules.from}T00:00:00.000Z`), zone)}</small>
        )}
      </div>
    </div>
  );
}
