import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { Qr } from '../shell/qr.tsx';
import { badgeWords } from './badge-words.ts';
import styles from './clocking-in.module.css';

/** A badge's code as the kiosk's camera reads it. */
export function BadgeQr({ code }: { code: string }): ReactElement {
  return <Qr text={code} label={useWords(badgeWords).qrCode} className={styles.qr} />;
}
