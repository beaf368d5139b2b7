import { useWords } from '@daybook/ui/language/current';
import { IconChevronLeft } from '@tabler/icons-react';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { Button } from '../button.tsx';
import { Heading } from '../heading.tsx';
import type { Tell } from '../use-kiosk.ts';
import { type CameraState, lookForBadge } from './camera.ts';
import { GoesBack } from './goes-back.tsx';
import styles from './scan-badge.module.css';
import { scanWords } from './scan-words.ts';
import { useBadgeKeys } from './use-badge-keys.ts';
import { clockWords } from './words.ts';

/** A badge before the tablet's camera. Whoever has a scanner that types may still use it here. */
export function ScanBadge({ leavesAt, tell }: { leavesAt: number | null; tell: Tell }): ReactElement {
  const words = useWords(scanWords);
  const { back } = useWords(clockWords);
  const video = useRef<HTMLVideoElement>(null);
  const [camera, setCamera] = useState<{ state: CameraState; mirrored: boolean }>({ state: 'asking', mirrored: true });
  useBadgeKeys(true, (code) => tell({ is: 'badge read', code }));
  useEffect(() => {
    if (!video.current) return;
    return lookForBadge(video.current, {
      state: (state, mirrored) => setCamera({ state, mirrored }),
      read: (code) => tell({ is: 'badge read', code }),
    });
  }, [tell]);
  const { state, mirrored } = camera;
  const off = state === 'refused' || state === 'none';
  return (
    <main className={`screen ${styles.scan}`}>
      <header className={styles.head}>
        <Button small onPress={() => tell({ is: 'back' })}>
          <IconChevronLeft size={30} stroke={1.8} aria-hidden="true" />
          {back}
        </Button>
        <Heading key={String(off)} className={styles.title}>
          {state === 'refused' ? words.refusedTitle : state === 'none' ? words.noneTitle : words.title}
        </Heading>
      </header>
      <div className={`${styles.picture} ${off ? styles.off : ''}`}>
        <video ref={video} className={mirrored ? styles.mirrored : undefined} autoPlay muted playsInline aria-hidden />
        <i className={styles.frame} aria-hidden="true" />
      </div>
      <p role="status" className={styles.state}>
        {words[state]}
      </p>
      {off && (
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
