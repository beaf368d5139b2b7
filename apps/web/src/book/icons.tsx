import type { ReactElement, ReactNode } from 'react';

function Icon(props: { size?: number; children: ReactNode }): ReactElement {
  const size = props.size ?? 18;
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.7}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {props.children}
    </svg>
  );
}

export function BackIcon(): ReactElement {
  return (
    <Icon size={24}>
      <path d="M15 6l-6 6l6 6" />
    </Icon>
  );
}

export function OnIcon(): ReactElement {
  return (
    <Icon size={24}>
      <path d="M9 6l6 6l-6 6" />
    </Icon>
  );
}

export function LanguageIcon(): ReactElement {
  return (
    <Icon>
      <path d="M9 6.371c0 4.418 -2.239 6.629 -5 6.629M4 6.371h7M5 9c0 2.144 2.252 3.908 6 4" />
      <path d="M12 20l4 -9l4 9M19.1 18h-6.2M6.694 3l.793 .582" />
    </Icon>
  );
}

export function ClockIcon(): ReactElement {
  return (
    <Icon>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5l3 3" />
    </Icon>
  );
}
