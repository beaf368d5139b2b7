import type { PunchKind } from '@daybook/contract/clock';
import { isStale, type Presence } from './decide.ts';

/** Something the person may do now; `ofEarlierShift` is set when it closes a shift of an earlier day (ms). */
export interface PossibleAction {
  kind: PunchKind;
  ofEarlierShift: { since: number } | null;
}

/** What the person may do now, the likeliest first. After a missed out that is `in`; closing the old shift is second. */
export function actionsNow(presence: Presence, at: number, longestShiftMinutes: number): PossibleAction[] {
  if (presence.shiftStart !== null && isStale(presence, at, longestShiftMinutes)) {
    return [plain('in'), { kind: 'out', ofEarlierShift: { since: presence.shiftStart } }];
  }
  switch (presence.state) {
    case 'out':
      return [plain('in')];
    case 'in':
      return [plain('out'), plain('break-start')];
    case 'break':
      return [plain('break-end'), plain('out')];
  }
}

function plain(kind: PunchKind): PossibleAction {
  return { kind, ofEarlierShift: null };
}
