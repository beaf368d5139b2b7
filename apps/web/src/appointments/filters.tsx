import type { AppointmentList } from '@daybook/contract/appointments';
import { type EmployeeId, employeeId } from '@daybook/contract/ids';
import { Glyph } from '@daybook/ui/glyph';
import { useWords } from '@daybook/ui/language/current';
import { Select } from '@mantine/core';
import type { ReactElement } from 'react';
import styles from './calendar.module.css';
import type { View } from './shown.ts';
import { type FilterState, filterStates, looks } from './states.ts';
import { calendarWords } from './words.ts';

const everyone = '';

/** Whose, and in which state: the states are their own legend. */
export function Filters(props: {
  read: AppointmentList;
  view: View;
  provider: EmployeeId | undefined;
  state: FilterState | undefined;
  set: (change: { provider?: EmployeeId | undefined; state?: string | undefined }) => void;
}): ReactElement {
  const words = useWords(calendarWords);
  const { read, view, set } = props;
  const people = read.providers.map(({ id, name }) => ({ value: String(id), label: name }));
  // On the grid there is nothing that was cancelled.
  const states = filterStates.filter((one) => view === 'list' || one !== 'cancelled');
  return (
    <div className={styles.filters} data-print-off>
      <Select
        aria-label={words.provider}
        size="sm"
        className={styles.who ?? ''}
        allowDeselect={false}
        data={view === 'week' ? people : [{ value: everyone, label: words.everyone }, ...people]}
        value={props.provider ?? everyone}
        onChange={(value) => {
          const chosen = employeeId.safeParse(value);
          set({ provider: chosen.success ? chosen.data : undefined });
        }}
      />
      <div className={styles.legend}>
        {states.map((state) => (
          <button
            key={state}
            type="button"
            className={styles.state}
            data-tone={looks[state].tone}
            aria-pressed={props.state === state}
            onClick={() => set({ state: props.state === state ? undefined : state })}
          >
            <Glyph name={looks[state].glyph} />
            {words[state]}
          </button>
        ))}
      </div>
    </div>
  );
}
