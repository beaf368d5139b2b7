import type { RosterList } from '@daybook/contract/planned-shifts';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDate } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { Panel } from '../../shell/panel.tsx';
import type { Editing } from './editing.ts';
import { ShiftForm } from './shift-form.tsx';
import type { Wanted } from './shifts.ts';
import type { PlanProps } from './use-deeds.ts';
import { planWords } from './words.ts';

/** The form of a shift, beside the roster. */
export function EditShift(props: {
  editing: Editing;
  roster: RosterList;
  change: PlanProps['save'];
  close: () => void;
}): ReactElement {
  const words = useWords(planWords);
  const language = useLanguage();
  const { editing, roster, change, close } = props;
  const { id, shift, isNew } = editing;
  const person = roster.people.find((one) => one.id === shift.employeeId);
  const where = [person?.name ?? '', formatShortDate(language, shift.date)] as const;
  const before: readonly Wanted[] = [{ id, shift: isNew ? null : shift }];
  return (
    <Panel title={`${isNew ? words.add : words.edit}: ${where.join(', ')}`} close={close}>
      <ShiftForm
        times={shift}
        save={(times) => {
          change([{ id, shift: { ...shift, ...times } }], before, words.saved(...where));
          close();
        }}
        remove={
          isNew
            ? undefined
            : () => {
                change([{ id, shift: null }], before, words.removed);
                close();
              }
        }
      />
    </Panel>
  );
}
