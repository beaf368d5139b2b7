import type { ReactElement } from 'react';
import { useWords } from '../language/current.ts';
import styles from './photos.module.css';
import { RemoveButton } from './remove-button.tsx';
import type { Upload } from './uploads.ts';
import { reportWords } from './words.ts';

/** A file on its way, or why it is not. */
export function SentPhoto(props: { upload: Upload; onRemove: () => void }): ReactElement {
  const words = useWords(reportWords);
  const { upload } = props;
  return (
    <figure className={styles.photo} data-state={upload.state}>
      <span className={styles.note} role="status">
        <b>{upload.name}</b>
        {noteOf(upload, words)}
      </span>
      {(upload.state === 'sending' || upload.state === 'cut') && (
        <progress max={upload.size} value={upload.received} aria-label={upload.name} />
      )}
      <RemoveButton name={upload.name} onPress={props.onRemove} />
    </figure>
  );
}

function noteOf({ state, said, received, size }: Upload, words: (typeof reportWords)['en']): string {
  const percent = Math.floor((100 * received) / size);
  switch (state) {
    case 'too-large':
      return words.tooLarge;
    case 'failed':
      return said ?? words.failed;
    case 'cut':
      return words.cut(percent);
    case 'sending':
      return words.sending(percent);
  }
}
