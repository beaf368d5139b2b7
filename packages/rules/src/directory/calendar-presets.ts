import type { CalendarPreset } from '@daybook/contract/calendar';
import { philippines2026, philippines2027 } from './philippine-holidays.ts';
import { unitedStates2026, unitedStates2027 } from './united-states-holidays.ts';

/** The holidays of countries and years that Daybook knows. */
export const calendarPresets: readonly CalendarPreset[] = [
  philippines2026,
  philippines2027,
  unitedStates2026,
  unitedStates2027,
];
