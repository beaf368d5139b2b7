import type { LeaveState } from '@daybook/contract/leave';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { Pill } from '../shell/pill.tsx';
import { leaveWords } from './words.ts';

const looks = {
  asked: { tone: 'break', glyph: 'submitted' },
  approved: { tone: 'appr', glyph: 'approved' },
  declined: { tone: 'out', glyph: 'no-show' },
  withdrawn: { tone: 'out', glyph: 'returned' },
} as const;

/** What became of a request. */
export function LeavePill({ state }: { state: LeaveState }): ReactElement {
  const words = useWords(leaveWords);
  return <Pill {...looks[state]}>{words[state]}</Pill>;
}
