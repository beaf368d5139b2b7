import type { CalendarPreset } from '@daybook/contract/calendar';
import { calendarPresets } from '@daybook/rules/directory/calendar-presets';

/** The holidays that Daybook knows, by country and year, with where they are written. */
export function listPresets(): { items: CalendarPreset[] } {
  return { items: [...calendarPresets] };
}
