import type { PlannedShift, RosterConflict } from '@daybook/contract/planned-shifts';
import { Glyph } from '@daybook/ui/glyph';
import { useLanguage } from '@daybook/ui/language/current';
import { memo, type ReactElement } from 'react';
import styles from './grid.module.css';
import { againstOf, shiftText } from './shift-text.ts';

/** A planned shift: hollow, as on the day line; solid-edged once it is published. */
export const ShiftBox = memo(function ShiftBox(props: {
  shift: PlannedShift;
  conflicts: readonly RosterConflict[];
  chosen: boolean;
}): ReactElement {
  const language = useLanguage();
  const { shift, conflicts, chosen } = props;
  const { id, starts, ends, state } = shift;
  const against = againstOf(language, conflicts);
  const said = shiftText(language, shift, conflicts);
  return (
    <span
      className={styles.shift}
      data-shift={id}
      data-state={state}
      data-chosen={chosen || undefined}
      data-conflict={against.length > 0 || undefined}
      title={said}
    >
      <span aria-hidden="true">
        {starts}–{ends}
      </span>
      {against.length > 0 && <Glyph name="exception" />}
      <span className="unseen">{said}</span>
    </span>
  );
});
