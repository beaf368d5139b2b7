import type { PunchKind } from '@daybook/contract/clock';
import type { DayLineProps } from '@daybook/ui/day-line';
import { epochMs } from '@daybook/ui/language/format';

type DrawnShift = DayLineProps['shifts'][number];

interface Drawable {
  kind: PunchKind;
  at: string;
}

interface Open extends DrawnShift {
  breaks: { start: string; end: string | null }[];
}

/** The punches of a day as bars. One that has no out is solid up to its last punch, and no further. */
export function drawDay(punches: readonly Drawable[]): DrawnShift[] {
  const shifts: Open[] = [];
  let open: Open | undefined;
  for (const { kind, at } of punches) {
    if (kind === 'in') {
      open = { in: at, out: at, breaks: [] };
      shifts.push(open);
    } else if (open) {
      const pause = open.breaks.at(-1);
      if (kind === 'break-start') open.breaks.push({ start: at, end: null });
      else if (pause && pause.end === null) pause.end = at;
      open.out = at;
      if (kind === 'out') open = undefined;
    }
  }
  for (const shift of shifts) {
    shift.breaks = shift.breaks.filter(({ start, end }) => end !== null && epochMs(end) > epochMs(start));
  }
  return shifts;
}
