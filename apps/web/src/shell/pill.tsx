import { Glyph, type GlyphName } from '@daybook/ui/glyph';
import type { ReactElement, ReactNode } from 'react';
import styles from './pill.module.css';

/** A state: shape, word and tint, so that it is told without colour too. */
export function Pill(props: {
  tone: 'in' | 'break' | 'out' | 'late' | 'exc' | 'appr';
  glyph: GlyphName;
  children: ReactNode;
}): ReactElement {
  return (
    <span className={`${styles.pill} ${styles[props.tone]}`}>
      <Glyph name={props.glyph} />
      {props.children}
    </span>
  );
}
