import type { AttachmentView } from '@daybook/contract/report-attachments';
import { useWords } from '@daybook/ui/language/current';
import { ActionIcon, Modal } from '@mantine/core';
import '@mantine/core/styles/ActionIcon.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { IconExternalLink, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { useFocusBack } from '../../shell/use-focus-back.ts';
import { shellWords } from '../../shell/words.ts';
import styles from './full-photo.module.css';
import { reviewWords } from './words.ts';

const most = 4;

/** A photo over the whole screen, larger and smaller by buttons or `+` and `−`; a document as the browser shows it. */
export function FullPhoto(props: { photo: AttachmentView & { path: string }; close: () => void }): ReactElement {
  useFocusBack();
  const words = useWords(reviewWords);
  const shell = useWords(shellWords);
  const [zoom, setZoom] = useState(1);
  const { photo, close } = props;
  const isDocument = photo.type === 'application/pdf';
  const step = (by: 1 | -1) => setZoom((now) => Math.min(most, Math.max(1, now + by)));
  return (
    <Modal
      opened
      fullScreen
      onClose={close}
      title={photo.name}
      closeButtonProps={{ 'aria-label': shell.close }}
      onKeyDown={(event) => {
        if (event.key === '+' || event.key === '=') step(1);
        if (event.key === '-') step(-1);
      }}
    >
      <div className={styles.ways}>
        {!isDocument && (
          <>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={words.zoomIn}
              disabled={zoom === most}
              onClick={() => step(1)}
            >
              <IconZoomIn size={18} stroke={1.7} />
            </ActionIcon>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={words.zoomOut}
              disabled={zoom === 1}
              onClick={() => step(-1)}
            >
              <IconZoomOut size={18} stroke={1.7} />
            </ActionIcon>
          </>
        )}
        <a href={photo.path} target="_blank" rel="noreferrer" className={styles.tab}>
          <IconExternalLink size={16} stroke={1.7} /> {words.newTab}
        </a>
      </div>
      {isDocument ? (
        <iframe src={photo.path} title={photo.name} className={styles.document} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is scrolled by keys.
        <section className={styles.room} tabIndex={0} aria-label={photo.name}>
          <img
            src={photo.path}
            alt={photo.name}
            {...(zoom === 1 ? { className: styles.whole } : { style: { width: `${100 * (zoom - 1)}%` } })}
          />
        </section>
      )}
    </Modal>
  );
}
