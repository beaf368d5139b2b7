import type { AttachmentView } from '@daybook/contract/report-attachments';
import { type ReactElement, useId, useRef, useState } from 'react';
import { useWords } from '../language/current.ts';
import { useForm } from './form-context.ts';
import styles from './photos.module.css';
import type { Upload } from './uploads.ts';
import { useUploads } from './use-uploads.ts';
import { reportWords } from './words.ts';

const accepted = 'image/jpeg,image/png,image/webp,application/pdf';

/** The photos and documents of one field: sent as they are chosen, shown as they were kept. */
export function Photos(props: { field: string; small?: boolean }): ReactElement | null {
  const { view, doors } = useForm();
  const words = useWords(reportWords);
  const inputId = useId();
  const { uploads, send, forget } = useUploads(props.field);
  const [shown, setShown] = useState<AttachmentView | null>(null);
  const own = view.attachments.filter(({ field }) => field === props.field);
  const under = new Set(uploads.map(({ id }) => id));
  if (own.length === 0 && uploads.length === 0 && !view.may.write) return null;
  return (
    <div className={styles.photos} data-small={props.small || undefined}>
      {own
        .filter(({ id }) => !under.has(id))
        .map((one) => (
          <figure key={one.id} className={styles.photo} data-state={one.state}>
            {one.path === null ? (
              <span className={styles.note}>{one.state === 'failed' ? words.failed : words.goOn}</span>
            ) : (
              <button
                type="button"
                className={styles.open}
                aria-label={words.showPhoto(one.name)}
                onClick={() => setShown(one)}
              >
                {one.type === 'application/pdf' ? (
                  <span>{words.document}</span>
                ) : (
                  <img src={one.path} alt="" loading="lazy" />
                )}
              </button>
            )}
            {view.may.write && (
              <button
                type="button"
                className={styles.remove}
                aria-label={`${words.remove}: ${one.name}`}
                onClick={() => void doors.remove(one.id).then(doors.again)}
              >
                ×
              </button>
            )}
          </figure>
        ))}
      {uploads.map((upload) => (
        <figure key={upload.id} className={styles.photo} data-state={upload.state}>
          <span className={styles.note} role="status">
            {noteOf(upload, words)}
          </span>
          <progress max={upload.size} value={upload.received} aria-label={upload.name} />
          {(upload.state === 'failed' || upload.state === 'too-large') && (
            <button
              type="button"
              className={styles.remove}
              aria-label={`${words.remove}: ${upload.name}`}
              onClick={() => forget(upload.id)}
            >
              ×
            </button>
          )}
        </figure>
      ))}
      {view.may.write && (
        <label htmlFor={inputId} className={styles.add}>
          <CameraSign />
          <span>{props.small ? words.receipt : words.addFile}</span>
          <input
            id={inputId}
            type="file"
            accept={accepted}
            multiple
            onChange={(event) => {
              for (const file of event.currentTarget.files ?? []) send(file);
              event.currentTarget.value = '';
            }}
          />
        </label>
      )}
      {shown && <Shown photo={shown} onClose={() => setShown(null)} />}
    </div>
  );
}

function noteOf(upload: Upload, words: (typeof reportWords)['en']): string {
  if (upload.state === 'too-large') return words.tooLarge;
  if (upload.state === 'failed') return upload.said ?? words.failed;
  return words.sending(Math.floor((100 * upload.received) / upload.size));
}

/** One of them in full. */
function Shown(props: { photo: AttachmentView; onClose: () => void }): ReactElement {
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

function CameraSign(): ReactElement {
  return (
    <svg
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      aria-hidden="true"
    >
      <path
        d="M5 7h2.5l1.4-2h6.2l1.4 2H19a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2Z"
        strokeLinejoin="round"
      />
      <circle cx="12" cy="13" r="3.4" />
    </svg>
  );
}
