import type { MessageState as State } from '@daybook/contract/messages';
import { useLanguage } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { Pill } from '../shell/pill.tsx';
import { stateNames } from './words.ts';

const looks = {
  waiting: { tone: 'break', glyph: 'break' },
  sending: { tone: 'break', glyph: 'break' },
  sent: { tone: 'in', glyph: 'in' },
  kept: { tone: 'out', glyph: 'out' },
  failed: { tone: 'exc', glyph: 'exception' },
  dropped: { tone: 'out', glyph: 'no-show' },
} as const satisfies Record<State, object>;

/** How far a message is, in shape and word. */
export function MessageState({ state }: { state: State }): ReactElement {
  const names = stateNames[useLanguage()];
  return <Pill {...looks[state]}>{names[state]}</Pill>;
}
