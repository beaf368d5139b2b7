import type { ReactElement, ReactNode } from 'react';
import styles from './button.module.css';

/** `pen` is what a person does here, one of a screen; `plain` is everything beside it. */
export function Button(props: {
  look: 'pen' | 'plain' | 'quiet';
  children: ReactNode;
  press?: () => void;
  busy?: boolean;
  submit?: boolean;
  form?: string;
}): ReactElement {
  const { look, children, press, busy = false, submit, form } = props;
  return (
    <button
      type={submit ? 'submit' : 'button'}
      form={form}
      className={`${styles.button} ${styles[look]}`}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else press?.();
      }}
    >
      {children}
    </button>
  );
}
