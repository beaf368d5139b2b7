import type { PlannedShift, RosterConflict } from '@daybook/contract/planned-shifts';
import type { Language } from '@daybook/contract/values';
import { conflictNames, stateNames } from './words.ts';

/** What speaks against a shift, each once. */
export function againstOf(language: Language, conflicts: readonly RosterConflict[]): string[] {
  return [...new Set(conflicts.map(({ kind }) => conflictNames[language][kind]))];
}

/** A planned shift in words: its times, its note, where it stands, and what speaks against it. */
export function shiftText(language: Language, shift: PlannedShift, conflicts: readonly RosterConflict[]): string {
  const { starts, ends, note, state } = shift;
  const said = [`${starts}–${ends}`, note, stateNames[language][state], ...againstOf(language, conflicts)];
  return said.filter(Boolean).join(', ');
}
