import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { encode } from 'uqr';
import { badgeWords } from './badge-words.ts';
import styles from './clocking-in.module.css';

/** A badge's code as the kiosk's camera reads it, from the screen too: black on white also in the dark. */
export function BadgeQr({ code }: { code: string }): ReactElement {
  const words = useWords(badgeWords);
  const { data, size } = encode(code, { ecc: 'M', border: 4 });
  const black = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg className={styles.qr} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={words.qrCode}>
      <rect width={size} height={size} fill="#fff" />
      <path d={black.join('')} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
