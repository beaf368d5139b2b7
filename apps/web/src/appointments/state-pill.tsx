import type { Appointment } from '@daybook/contract/appointments';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { Pill } from '../shell/pill.tsx';
import { isAmber, looks } from './states.ts';
import { stateOf } from './who.ts';
import { calendarWords } from './words.ts';

/** What has become of it, by shape, word and tint. */
export function StatePill({ item }: { item: Appointment }): ReactElement {
  const words = useWords(calendarWords);
  const amber = isAmber(item) || item.flags.includes('late');
  const { glyph, tone } = looks[item.state];
  return (
    <Pill tone={amber ? 'late' : tone} glyph={amber ? 'late' : glyph}>
      {stateOf(item, words)}
    </Pill>
  );
}
