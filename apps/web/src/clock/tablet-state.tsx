import type { BoardSite } from '@daybook/contract/clock';
import { useWords } from '@daybook/ui/language/current';
import { formatTime } from '@daybook/ui/language/format';
import { IconWifiOff } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import styles from './tablet-state.module.css';
import { clockWords } from './words.ts';

/** Whether punches of a site can come in: its tablets, and since when they are silent. */
export function TabletState({ site }: { site: BoardSite }): ReactElement {
  const words = useWords(clockWords);
  const { enrolled, silentSince } = site.kiosks;
  if (enrolled === 0) return <span className={styles.fine}>{words.noTablet}</span>;
  if (silentSince === null) return <span className={styles.fine}>{words.tablets(enrolled)}</span>;
  return (
    <span className={styles.silent}>
      <IconWifiOff size={16} stroke={1.7} />
      {words.silent(formatTime(site.zone, silentSince))}
    </span>
  );
}
