import type { AttachmentView } from '@daybook/contract/report-attachments';
import { type ReactElement, useRef } from 'react';
import { useWords } from '../language/current.ts';
import styles from './photos.module.css';
import { reportWords } from './words.ts';

/** A photo or document in full. */
export function FullPhoto(props: { photo: AttachmentView; onClose: () => void }): ReactElement {
  const words = useWords(reportWords);
  const open = useRef(false);
  const { photo } = props;
  return (
    <dialog
      ref={(dialog) => {
        if (dialog && !open.current) dialog.showModal();
        open.current = dialog !== null;
      }}
      className={styles.shown}
      aria-label={photo.name}
      onClose={props.onClose}
    >
      {photo.type === 'application/pdf' ? (
        <iframe src={photo.path ?? ''} title={photo.name} />
      ) : (
        <img src={photo.path ?? ''} alt={photo.name} />
      )}
      <button type="button" className={styles.close} onClick={props.onClose}>
        {words.close}
      </button>
    </dialog>
  );
}
