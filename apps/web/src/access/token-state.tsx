import type { TokenView } from '@daybook/contract/tokens';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { Pill } from '../shell/pill.tsx';
import { tokenWords } from './token-words.ts';

/** Whether a token still works, in shape and word. */
export function TokenState({ state }: { state: TokenView['state'] }): ReactElement {
  const words = useWords(tokenWords);
  return state === 'active' ? (
    <Pill tone="in" glyph="in">
      {words.active}
    </Pill>
  ) : (
    <Pill tone="out" glyph="no-show">
      {words[state]}
    </Pill>
  );
}
