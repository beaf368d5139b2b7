import type { ReactElement, ReactNode } from 'react';

const stroke = { fill: 'none', stroke: 'currentColor' } as const;
const round = { strokeLinecap: 'round', strokeLinejoin: 'round' } as const;

const bar = <rect y="2" width="2.6" height="8" rx="1" fill="currentColor" />;

/** Shapes differ, so that a state survives grey print and eyes that tell no colours apart. */
const shapes = {
  in: <circle cx="6" cy="6" r="4.5" fill="currentColor" />,
  done: <path d="m2.2 6.3 2.6 2.6 5-5.6" strokeWidth="1.9" {...stroke} {...round} />,
  break: (
    <>
      <g transform="translate(2.5)">{bar}</g>
      <g transform="translate(6.9)">{bar}</g>
    </>
  ),
  submitted: <path d="M6 10V2.4M2.8 5.4 6 2.2l3.2 3.2" strokeWidth="1.8" {...stroke} {...round} />,
  arrived: (
    <>
      <circle cx="6" cy="6" r="4.1" strokeWidth="1.6" {...stroke} />
      <path d="M6 1.9a4.1 4.1 0 0 1 0 8.2Z" fill="currentColor" />
    </>
  ),
  out: <circle cx="6" cy="6" r="3.9" strokeWidth="1.8" {...stroke} />,
  draft: <path d="M2.2 9.8 2.7 7.4 8 2.1l1.9 1.9-5.3 5.3Z" strokeWidth="1.5" strokeLinejoin="round" {...stroke} />,
  'no-show': <path d="m3 3 6 6M9 3 3 9" strokeWidth="1.8" strokeLinecap="round" {...stroke} />,
  late: (
    <g strokeWidth="1.6" {...stroke}>
      <circle cx="6" cy="6" r="4.7" />
      <path d="M6 3.4V6l1.9 1.3" strokeLinecap="round" />
    </g>
  ),
  returned: <path d="M4.6 2 2 4.6l2.6 2.6M2.3 4.6h5a2.6 2.6 0 0 1 0 5.2H5" strokeWidth="1.6" {...stroke} {...round} />,
  exception: <rect x="2.3" y="2.3" width="7.4" height="7.4" rx="1.4" transform="rotate(45 6 6)" fill="currentColor" />,
  missing: <circle cx="6" cy="6" r="4.1" strokeWidth="1.6" strokeDasharray="2.4 1.9" {...stroke} />,
  approved: (
    <>
      <rect x="1" y="1" width="10" height="10" rx="3" fill="currentColor" />
      <path d="m3.6 6.1 1.7 1.7 3.2-3.5" fill="none" stroke="var(--surface)" strokeWidth="1.6" {...round} />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type GlyphName = keyof typeof shapes;

/** The shape of a state, in the colour of the text around it. It stands beside the word, so it is silent itself. */
export function Glyph(props: { name: GlyphName; size?: number }): ReactElement {
  const size = props.size ?? 12;
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {shapes[props.name]}
    </svg>
  );
}
