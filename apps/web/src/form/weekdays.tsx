import { useLanguage } from '@daybook/ui/language/current';
import { formatWeekday, formatWeekdayShort } from '@daybook/ui/language/format';
import type { ReactElement, ReactNode } from 'react';
import { aDateOn } from './weekday-names.ts';
import styles from './weekdays.module.css';

const week = [1, 2, 3, 4, 5, 6, 7] as const;

/** Weekdays, each on or off; 1 is Monday, 7 Sunday. */
export function Weekdays(props: {
  label: string;
  description?: string;
  value: readonly number[];
  error?: ReactNode;
  onChange: (days: number[]) => void;
}): ReactElement {
  const language = useLanguage();
  const { value, onChange } = props;
  const press = (day: number) =>
    onChange(week.filter((one) => (one === day ? !value.includes(day) : value.includes(one))));
  return (
    <fieldset className={styles.weekdays}>
      <legend>{props.label}</legend>
      {props.description && <p>{props.description}</p>}
      <div className={styles.row}>
        {week.map((day) => (
          <button
            key={day}
            type="button"
            aria-pressed={value.includes(day)}
            title={formatWeekday(language, aDateOn(day))}
            onClick={() => press(day)}
          >
            {formatWeekdayShort(language, aDateOn(day))}
          </button>
        ))}
      </div>
      {props.error && (
        <p className={styles.fault} role="alert">
          {props.error}
        </p>
      )}
    </fieldset>
  );
}
