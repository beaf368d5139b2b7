import type { Axis } from '@daybook/ui/day-line/axis';
import { NowMark } from '@daybook/ui/day-line-over';
import type { ReactElement } from 'react';
import { useMinute } from '../../../time.ts';

/** The line of now while it is on the axis; it goes on by the minute, and nothing round it is drawn anew. */
export function Now(props: { axis: Axis }): ReactElement | null {
  const now = useMinute();
  if (now < props.axis.start || now > props.axis.end) return null;
  return <NowMark axis={props.axis} now={now} />;
}
