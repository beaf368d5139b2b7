import { useWords } from '@daybook/ui/language/current';
import { formatTime } from '@daybook/ui/language/format';
import { IconUpload, IconWifi, IconWifiOff } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { QueueView } from '../clock/queue/view.ts';
import { queueWords } from '../clock/queue/words.ts';
import styles from './network-state.module.css';
import { kioskWords } from './words.ts';

const icon = { size: 22, stroke: 1.7, 'aria-hidden': true } as const;

/** Whether the server answers, and what it has not got yet. `lostSince` in ms of the server's time. */
export function NetworkState(props: { lostSince: number | null; queue: QueueView; zone: string }): ReactElement {
  const { lostSince, queue } = props;
  const words = useWords(kioskWords);
  const ofQueue = useWords(queueWords);
  if (lostSince !== null)
    return (
      <span className={`${styles.net} ${styles.lost}`} role="status">
        <IconWifiOff {...icon} />
        {words.lostSince(formatTime(props.zone, lostSince))}
      </span>
    );
  if (queue.waiting > 0)
    return (
      <span className={`${styles.net} ${styles.lost}`} role="status">
        <IconUpload {...icon} />
        {queue.sending ? ofQueue.sending(queue.sending.upTo, queue.sending.of) : ofQueue.chip(queue.waiting)}
      </span>
    );
  return (
    <span className={styles.net} role="status">
      <IconWifi {...icon} />
      {words.online}
    </span>
  );
}
