import { useWords } from '@daybook/ui/language/current';
import { IconLockOpen } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import styles from './insecure-note.module.css';
import { insecureWords } from './insecure-words.ts';

/** Says what a tablet lacks that was opened by plain http: browsers keep camera and service worker to https, and badges go with them. */
export function InsecureNote(): ReactElement {
  const words = useWords(insecureWords);
  return (
    <div className={styles.note} role="note">
      <IconLockOpen size={28} stroke={1.7} aria-hidden="true" />
      <p>
        <strong>{words.title}</strong> {words.text}
      </p>
    </div>
  );
}
