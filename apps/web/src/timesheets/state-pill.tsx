import type { DayState } from '@daybook/contract/timesheets';
import type { GlyphName } from '@daybook/ui/glyph';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { Pill } from '../shell/pill.tsx';
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

/** Where a date or a whole sheet stands. `children` in place of the state's own word. */
export function StatePill(props: { state: DayState; children?: string }): ReactElement | null {
  const words = useWords(stateWords);
  if (props.state === 'empty') return null;
  return <Pill {...looks[props.state]}>{props.children ?? words[props.state]}</Pill>;
}
