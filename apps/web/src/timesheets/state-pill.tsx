import type { DayState } from '@daybook/contract/timesheets';
import type { GlyphName } from '@daybook/ui/glyph';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { Pill } from '../shell/pill.tsx';
import styles from './state-pill.module.css';
import { stateWords } from './state-words.ts';

type Tone = Parameters<typeof Pill>[0]['tone'];

const looks: Record<Exclude<DayState, 'empty'>, { tone: Tone; glyph: GlyphName }> = {
  open: { tone: 'out', glyph: 'out' },
  'to-decide': { tone: 'exc', glyph: 'missing' },
  submitted: { tone: 'break', glyph: 'submitted' },
  approved: { tone: 'appr', glyph: 'approved' },
  changed: { tone: 'late', glyph: 'draft' },
  returned: { tone: 'late', glyph: 'returned' },
  locked: { tone: 'appr', glyph: 'done' },
};

/**
 * Where a date or a whole sheet stands. `children` in place of the state's own word. `short`: in the rows of a phone a
 * glyph is enough where nobody has to do anything.
 */
export function StatePill(props: { state: DayState; children?: string; short?: boolean }): ReactElement | null {
  const words = useWords(stateWords);
  if (props.state === 'empty') return null;
  const said = props.children ?? words[props.state];
  return (
    <span className={props.short ? styles[kindOf(props.state)] : undefined} title={props.short ? said : undefined}>
      <Pill {...looks[props.state]}>
        <span>{said}</span>
      </Pill>
    </span>
  );
}

function kindOf(state: DayState): 'open' | 'settled' | 'waits' {
  if (state === 'open') return 'open';
  return state === 'approved' || state === 'locked' || state === 'submitted' ? 'settled' : 'waits';
}
