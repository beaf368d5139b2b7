import { type CSSProperties, type ReactElement, type ReactNode, useEffect, useRef } from 'react';

type Style = CSSProperties & Record<`--${string}`, number>;

/** The heading of a screen. It takes the focus when the screen comes, so that a screen reader begins there. */
export function Heading(props: {
  children: ReactNode;
  className?: string | undefined;
  style?: Style | undefined;
}): ReactElement {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => ref.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={ref} tabIndex={-1} className={props.className} style={props.style}>
      {props.children}
    </h1>
  );
}
