import type { ReactElement } from 'react';

const rows = [
  { y: 0, name: 96, look: 'pale' },
  { y: 62, name: 124, look: 'chosen' },
  { y: 124, name: 82, look: 'pale' },
] as const;

/** Three names on a list, one of them taken: what a tap on the button leads to. Decoration. */
export function NameTags(): ReactElement {
  return (
    <svg width="244" height="178" viewBox="0 0 244 178" aria-hidden="true" focusable="false">
      {rows.map(({ y, name, look }) => {
        const chosen = look === 'chosen';
        return (
          <g key={y} transform={`translate(2 ${y + 2})`}>
            <rect
              width="240"
              height="50"
              rx="16"
              fill={chosen ? 'var(--plum-tint)' : 'none'}
              stroke={chosen ? 'var(--plum)' : 'var(--plum-line)'}
              strokeWidth={chosen ? 4 : 2.5}
            />
            <rect x="11" y="10" width="30" height="30" rx="9.6" fill={chosen ? 'var(--plum)' : 'var(--plum-line)'} />
            <rect x="56" y="19" width={name} height="12" rx="6" fill={chosen ? 'var(--plum)' : 'var(--plum-line)'} />
            {chosen && (
              <path
                d="m203 26 7 7 13-15"
                fill="none"
                stroke="var(--plum)"
                strokeWidth="4.5"
                strokeLinecap="round"
                strokeLinejoin="round"
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}
