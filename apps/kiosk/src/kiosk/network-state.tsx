import { useWords } from '@daybook/ui/language/current';
import { formatTime } from '@daybook/ui/language/format';
import { IconWifi, IconWifiOff } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import styles from './network-state.module.css';
import { kioskWords } from './words.ts';

/** Whether the server answers. `lostSince` in ms of the server's time, shown by the site's wall clock. */
export function NetworkState(props: { lostSince: number | null; zone: string }): ReactElement {
  const words = useWords(kioskWords);
  const lost = props.lostSince !== null;
  return (
    <span className={`${styles.net} ${lost ? styles.lost : ''}`} role="status">
      {lost ? (
        <IconWifiOff size={22} stroke={1.7} aria-hidden="true" />
      ) : (
        <IconWifi size={22} stroke={1.7} aria-hidden="true" />
      )}
      {props.lostSince === null ? words.online : words.lostSince(formatTime(props.zone, props.lostSince))}
    </span>
  );
}
