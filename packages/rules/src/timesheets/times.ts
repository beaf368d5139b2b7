import type { RuleSet } from '@daybook/contract/pay-rules';
import type { DayKind, Tier } from '@daybook/contract/timesheets';

/** How often an hour of such a day is paid before overtime and night, in ten thousandths. */
export function timesOfDay(dayKind: DayKind, pay: RuleSet['pay']): number {
  switch (dayKind) {
    case 'ordinary':
      return 10_000;
    case 'rest':
      return pay.restDay;
    case 'special':
      return pay.specialDay;
    case 'special-rest':
      return pay.specialDayOnRestDay;
    case 'holiday':
      return pay.regularHoliday;
    case 'holiday-rest':
      return pay.regularHolidayOnRestDay;
  }
}

/** How often the day's own rate is paid for an hour of this tier, in ten thousandths. */
export function timesOfTier(tier: Tier, dayKind: DayKind, pay: RuleSet['pay']): number {
  if (tier === 'regular') return 10_000;
  if (tier === 'double-time') return pay.doubleTime;
  return dayKind === 'ordinary' ? pay.overtime : pay.overtimeOnSpecialDays;
}
