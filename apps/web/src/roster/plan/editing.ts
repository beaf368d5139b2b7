import type { PlannedShiftId } from '@daybook/contract/ids';
import type { ShiftInput } from '@daybook/contract/planned-shifts';

/** A new shift until somebody says otherwise. */
export const usualShift = { starts: '08:00', ends: '17:00', breakMinutes: 60, note: '' };

/** A shift in the form. */
export interface Editing {
  id: PlannedShiftId;
  shift: ShiftInput;
  isNew: boolean;
}
