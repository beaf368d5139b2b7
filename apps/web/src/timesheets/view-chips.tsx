import type { TimesheetRow } from '@daybook/contract/timesheets';
import { Glyph, type GlyphName } from '@daybook/ui/glyph';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { type View, viewOf, views } from './sheet-state.ts';
import styles from './view-chips.module.css';
import { timesheetWords } from './words.ts';

const glyphs: Record<View, GlyphName> = {
  decide: 'missing',
  approve: 'submitted',
  approved: 'approved',
  locked: 'done',
};

/** How many stand how; a press shows those alone. */
export function ViewChips(props: {
  rows: readonly TimesheetRow[];
  view: View | undefined;
  choose: (view: View | undefined) => void;
}): ReactElement {
  const words = useWords(timesheetWords);
  const { rows, view } = props;
  return (
    <fieldset className={styles.chips} aria-label={words.show}>
      <button type="button" aria-pressed={view === undefined} onClick={() => props.choose(undefined)}>
        {words.all} <b>{rows.length}</b>
      </button>
      {views.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={view === one}
          className={styles[one]}
          onClick={() => props.choose(view === one ? undefined : one)}
        >
          <Glyph name={glyphs[one]} size={11} />
          {words[one]} <b>{rows.filter((row) => viewOf(row) === one).length}</b>
        </button>
      ))}
    </fieldset>
  );
}
