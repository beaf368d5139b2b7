import type { ReactElement, ReactNode } from 'react';
import styles from './button.module.css';

export interface ButtonProps {
  onPress?: () => void;
  children: ReactNode;
  look?: 'plum' | 'bare';
  small?: boolean;
  submit?: boolean;
  className?: string | undefined;
  /** Busy or not possible now; it stays reachable, so that the focus is not lost. */
  off?: boolean;
}

/** A button for fingers: 84 px high, 64 px when small. */
export function Button(props: ButtonProps): ReactElement {
  const names = [styles.button, props.look && styles[props.look], props.small && styles.small, props.className];
  return (
    <button
      type={props.submit ? 'submit' : 'button'}
      className={names.filter(Boolean).join(' ')}
      aria-disabled={props.off}
      onClick={props.off ? undefined : props.onPress}
    >
      {props.children}
    </button>
  );
}
