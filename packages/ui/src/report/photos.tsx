import type { AttachmentView } from '@daybook/contract/report-attachments';
import { type ReactElement, useId, useState } from 'react';
import { useWords } from '../language/current.ts';
import { useForm } from './form-context.ts';
import { FullPhoto } from './full-photo.tsx';
import { KeptPhoto } from './kept-photo.tsx';
import styles from './photos.module.css';
import { Said } from './said.tsx';
import { SentPhoto } from './sent-photo.tsx';
import { reportWords } from './words.ts';

const accepted = 'image/jpeg,image/png,image/webp,application/pdf';

/** The photos and documents of one field: sent as they are chosen, shown as they were kept. */
export function Photos(props: { field: string; small?: boolean }): ReactElement | null {
  const { view, doors, uploads, touch } = useForm();
  const words = useWords(reportWords);
  const inputId = useId();
  const [shown, setShown] = useState<AttachmentView | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const sendings = uploads.all.filter(({ field }) => field === props.field);
  const own = view.attachments.filter(
    ({ id, field }) => field === props.field && !sendings.some((sending) => sending.id === id),
  );
  if (own.length === 0 && sendings.length === 0 && !view.may.write) return null;
  const remove = async (id: string) => {
    try {
      await doors.remove(id);
      await doors.again();
      setSaid(null);
    } catch (error) {
      setSaid(doors.say(error));
    }
  };
  return (
    <div className={styles.photos} data-small={props.small || undefined} data-touch={touch || undefined}>
      {own.map((one) => (
        <KeptPhoto
          key={one.id}
          photo={one}
          onShow={() => setShown(one)}
          onRemove={view.may.write ? () => void remove(one.id) : null}
        />
      ))}
      {sendings.map((upload) => (
        <SentPhoto key={upload.key} upload={upload} onRemove={() => uploads.forget(upload)} />
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
              for (const file of event.currentTarget.files ?? []) uploads.send(props.field, file);
              event.currentTarget.value = '';
            }}
          />
        </label>
      )}
      <Said text={said} />
      {shown && <FullPhoto photo={shown} onClose={() => setShown(null)} />}
    </div>
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
