import type { ReactElement, ReactNode } from 'react';
import { Glyph } from '../glyph.tsx';
import styles from './form.module.css';

const looks = {
  late: { name: styles.lateNote, glyph: 'late' },
  inside: { name: styles.insideNote, glyph: 'done' },
  over: { name: styles.overNote, glyph: 'exception' },
} as const;

/** A sentence that stands out: what is well, what waits for somebody, what is over the limit. */
export function Note(props: { look: keyof typeof looks; children: ReactNode }): ReactElement {
  const { name, glyph } = looks[props.look];
  return (
    <p className={name}>
      <Glyph name={glyph} size={14} />
      <span>{props.children}</span>
    </p>
  );
}
