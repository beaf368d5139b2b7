import { useWords } from '@daybook/ui/language/current';
import { IconChevronLeft } from '@tabler/icons-react';
import { type ReactElement, useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '../button.tsx';
import { Heading } from '../heading.tsx';
import type { Tell } from '../use-kiosk.ts';
import { type CameraState, lookForBadge } from './camera.ts';
import { GoesBack } from './goes-back.tsx';
import styles from './scan-badge.module.css';
import { scanWords } from './scan-words.ts';
import { TypeCode } from './type-code.tsx';
import { useBadgeKeys } from './use-badge-keys.ts';
import { clockWords } from './words.ts';

const asking = { state: 'asking', mirrored: true } as const;

/** A badge before the tablet's camera, or its code by hand. A scanner that types may still be used here. */
export function ScanBadge({ leavesAt, tell }: { leavesAt: number | null; tell: Tell }): ReactElement {
  const words = useWords(scanWords);
  const { back } = useWords(clockWords);
  const video = useRef<HTMLVideoElement>(null);
  const [camera, setCamera] = useState<{ state: CameraState; mirrored: boolean }>(asking);
  const [typing, setTyping] = useState(false);
  const read = useCallback((code: string) => tell({ is: 'badge read', code }), [tell]);
  useBadgeKeys(true, read);
  useEffect(() => {
    if (typing || !video.current) return;
    setCamera(asking);
    return lookForBadge(video.current, { state: (state, mirrored) => setCamera({ state, mirrored }), read });
  }, [typing, read]);
  const { state, mirrored } = camera;
  const off = state === 'refused' || state === 'none';
  const title = typing ? 'typeTitle' : state === 'refused' ? 'refusedTitle' : state === 'none' ? 'noneTitle' : 'title';
  return (
    <main className={`screen ${styles.scan}`}>
      <header className={styles.head}>
        <Button small onPress={() => (typing ? setTyping(false) : tell({ is: 'back' }))}>
          <IconChevronLeft size={30} stroke={1.8} aria-hidden="true" />
          {back}
        </Button>
        <Heading key={title} className={styles.title}>
          {words[title]}
        </Heading>
        {!typing && (
          <Button small look="bare" className={styles.other} onPress={() => setTyping(true)}>
            {words.typeCode}
          </Button>
        )}
      </header>
      {typing ? (
        <TypeCode onCode={read} />
      ) : (
        <>
          <div className={`${styles.picture} ${off ? styles.off : ''}`}>
            <video
              ref={video}
              className={mirrored ? styles.mirrored : undefined}
              autoPlay
              muted
              playsInline
              aria-hidden
            />
            <i className={styles.frame} aria-hidden="true" />
          </div>
          <p role="status" className={styles.state}>
            {words[state]}
          </p>
        </>
      )}
      {off && !typing && (
        <Button look="plum" onPress={() => tell({ is: 'start' })}>
          {words.tapYourName}
        </Button>
      )}
      <footer className={styles.foot}>
        <GoesBack leavesAt={leavesAt} />
      </footer>
    </main>
  );
}
