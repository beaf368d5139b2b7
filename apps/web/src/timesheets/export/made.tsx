import type { ExportView } from '@daybook/contract/exports';
import { useWords } from '@daybook/ui/language/current';
import { formatTime } from '@daybook/ui/language/format';
import { Progress } from '@mantine/core';
import '@mantine/core/styles/Progress.css';
import type { ReactElement } from 'react';
import styles from './export.module.css';
import { exportWords } from './export-words.ts';
import { zoneHere } from './zone-here.ts';

/** The export that was asked for: how far it is, whether it is the whole or what changed, and its file. */
export function Made({ made }: { made: ExportView }): ReactElement {
  const words = useWords(exportWords);
  const { state, progress, number, delta, lines, file } = made;
  if (state === 'failed') return <p role="alert">{words.failed}</p>;
  if (state === 'working' || !file)
    return (
      <div className={styles.made} role="status">
        <p>{words.working}</p>
        <Progress value={progress.of === 0 ? 0 : (100 * progress.done) / progress.of} aria-label={words.working} />
        <p className={styles.quiet}>{words.progress(progress.done, progress.of)}</p>
      </div>
    );
  return (
    <div className={styles.made} role="status">
      <p>{delta ? words.delta(number, lines) : words.whole(lines)}</p>
      <a href={file.path} download={file.name}>
        {words.save(file.name)}
      </a>
      <p className={styles.quiet}>{words.until(formatTime(zoneHere, file.expiresAt))}</p>
      <p className={styles.quiet}>{words.samePages}</p>
    </div>
  );
}
