import type { Stretch } from '../../roster/plan/stretch.ts';

/** Px of a minute: an hour is 80. */
export const pxPerMinute = 80 / 60;
/** Px that a block leaves free at its foot. */
const gap = 3;

/** Where a stretch is drawn in a column that begins at these minutes. */
export function boxOf({ from, to }: Stretch, begin: number, lane = 0, lanes = 1): React.CSSProperties {
  const share = 100 / lanes;
  return {
    top: (from - begin) * pxPerMinute,
    height: (to - from) * pxPerMinute - gap,
    left: `calc(${lane * share}% + 4px)`,
    width: `calc(${share}% - 9px)`,
  };
}
