import type { ReactElement } from 'react';
import { useWords } from '../language/current.ts';
import { formatTime } from '../language/format.ts';
import type { DraftState } from './draft.ts';
import styles from './saved-note.module.css';
import { reportWords } from './words.ts';

/** Whether what was typed is stored, and since when. */
export function SavedNote(props: { state: DraftState; zone: string }): ReactElement {
  const { state, zone } = props;
  const words = useWords(reportWords);
  const waits = Object.values(state.edits).some((edit) => edit.state === 'waiting');
  const text = state.cut
    ? words.waits
    : waits
      ? words.saving
      : state.savedAt
        ? words.saved(formatTime(zone, state.savedAt))
        : '';
  return (
    <span role="status" className={state.cut ? styles.cut : styles.saved}>
      {text}
    </span>
  );
}
