import type { PunchKind } from '@daybook/contract/clock';
import type { PunchId } from '@daybook/contract/ids';
import type { DayView } from '@daybook/contract/timesheets';

/** A punch of a day, by the clock of the site where it was made. */
interface OwnPunch {
  id: PunchId;
  kind: PunchKind;
  at: string;
  zone: string;
}

/** The punches of a day in their order. An out that also ends a break is one punch. */
export function punchesOf({ periods }: Pick<DayView, 'periods'>): OwnPunch[] {
  return periods.flatMap(({ zone, in: start, breaks, out }): OwnPunch[] => {
    const of = (kind: PunchKind, { punchId, at }: { punchId: PunchId; at: string }) => ({
      id: punchId,
      kind,
      at,
      zone,
    });
    return [
      of('in', start),
      ...breaks.flatMap((pause) => [
        of('break-start', pause.start),
        ...(pause.end && pause.end.punchId !== out?.punchId ? [of('break-end', pause.end)] : []),
      ]),
      ...(out ? [of('out', out)] : []),
    ];
  });
}
