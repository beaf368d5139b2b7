import type { ReactElement } from 'react';

/** Daybook's mark: a book in which the sun comes up. `size` in px. */
export function Mark(props: { size?: number }): ReactElement {
  const size = props.size ?? 24;
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <rect x="2.5" y="2" width="19" height="20" rx="5.5" fill="var(--plum)" />
      <circle cx="14" cy="14.2" r="4.3" fill="var(--sun)" />
      <rect x="6" y="14.2" width="15.5" height="7.8" fill="var(--plum)" />
      <path d="M9.2 14.2h9.6" stroke="var(--on-plum)" strokeWidth="1.6" strokeLinecap="round" />
      <path d="M6.2 2v20" stroke="var(--on-plum)" strokeOpacity=".38" strokeWidth="1.3" />
    </svg>
  );
}
