import type { AttachmentView } from '@daybook/contract/report-attachments';
import type { ReactElement } from 'react';
import { useWords } from '../language/current.ts';
import styles from './photos.module.css';
import { RemoveButton } from './remove-button.tsx';
import { reportWords } from './words.ts';

/** An attachment as the report has it: kept, refused as unreadable, or begun and not whole yet. */
export function KeptPhoto(props: {
  photo: AttachmentView;
  onShow: () => void;
  onRemove: (() => void) | null;
}): ReactElement {
  const words = useWords(reportWords);
  const { photo } = props;
  const { name, type, path, state, bytes, received } = photo;
  return (
    <figure className={styles.photo} data-state={state}>
      {path === null ? (
        <span className={styles.note}>
          <b>{name}</b>
          {state === 'failed' ? words.failed : words.goOn(Math.floor((100 * received) / bytes))}
        </span>
      ) : (
        <button type="button" className={styles.open} aria-label={words.showPhoto(name)} onClick={props.onShow}>
          {type === 'application/pdf' ? <span>{words.document}</span> : <img src={path} alt="" loading="lazy" />}
        </button>
      )}
      {props.onRemove && <RemoveButton name={name} onPress={props.onRemove} />}
    </figure>
  );
}
