import type { ReactElement } from 'react';
import styles from './avatar.module.css';
import { initialsOf, pickById } from './initials.ts';

const colours = [styles.c0, styles.c1, styles.c2, styles.c3, styles.c4, styles.c5];

/** A person's initials on a quiet ground that stays with the id. A squircle, since circles are states. `size` in px. */
export function Avatar(props: { id: string; name: string; size?: number }): ReactElement {
  const size = props.size ?? 28;
  const colour = colours[pickById(props.id, colours.length)];
  return (
    <span
      className={`${styles.avatar} ${colour}`}
      style={{
        width: size,
        height: size,
        borderRadius: Math.round(size * 0.32),
        fontSize: Math.round(size * 0.38 * 2) / 2,
      }}
      aria-hidden="true"
    >
      {initialsOf(props.name)}
    </span>
  );
}
