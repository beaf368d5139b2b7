import type { ReactElement } from 'react';
import { useWords } from '../language/current.ts';
import styles from './photos.module.css';
import { reportWords } from './words.ts';

/** Takes a photo or document off the report. */
export function RemoveButton(props: { name: string; onPress: () => void }): ReactElement {
  const words = useWords(reportWords);
  return (
    <button
      type="button"
      className={styles.remove}
      aria-label={`${words.remove}: ${props.name}`}
      onClick={props.onPress}
    >
      ×
    </button>
  );
}
