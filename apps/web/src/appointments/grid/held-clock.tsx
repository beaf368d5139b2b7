import type { ReactElement } from 'react';
import { useSecondsLeft } from '../../time.ts';

/** How long a place is still kept: `4:59`. */
export function HeldClock(props: { until: string }): ReactElement {
  const left = useSecondsLeft(props.until);
  return <span aria-hidden="true">{`${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`}</span>;
}
