import type { CalendarKind } from '@daybook/contract/calendar';
import { people } from './people.ts';
import { placeOf } from './places.ts';
import { plans } from './plans.ts';

/** Dates of every year that are not ordinary ones: Republic Acts 9492 and 11370; 5 U.S.C. 6103. Movable ones are left out. */
export const fixedDays: Record<
  'Asia/Manila' | 'America/New_York',
  readonly (readonly [string, CalendarKind, string])[]
> = {
  'Asia/Manila': [
    ['01-01', 'regular-holiday', 'New Year’s Day'],
    ['04-09', 'regular-holiday', 'Araw ng Kagitingan'],
    ['05-01', 'regular-holiday', 'Labor Day'],
    ['06-12', 'regular-holiday', 'Independence Day'],
    ['08-21', 'special-day', 'Ninoy Aquino Day'],
    ['11-01', 'special-day', 'All Saints’ Day'],
    ['11-30', 'regular-holiday', 'Bonifacio Day'],
    ['12-08', 'special-day', 'Immaculate Conception'],
    ['12-25', 'regular-holiday', 'Christmas Day'],
    ['12-30', 'regular-holiday', 'Rizal Day'],
    ['12-31', 'special-day', 'Last day of the year'],
  ],
  'America/New_York': [
    ['01-01', 'holiday', 'New Year’s Day'],
    ['06-19', 'holiday', 'Juneteenth'],
    ['07-04', 'holiday', 'Independence Day'],
    ['11-11', 'holiday', 'Veterans Day'],
    ['12-25', 'holiday', 'Christmas Day'],
  ],
};

/** Minor units an hour, by the hours that somebody works; in pesos or in dollars. */
const rates: Record<keyof typeof plans, { PHP: number; USD: number }> = {
  early: { PHP: 9_250, USD: 1_850 },
  day: { PHP: 10_400, USD: 2_000 },
  late: { PHP: 9_800, USD: 1_900 },
  night: { PHP: 9_900, USD: 1_975 },
  long: { PHP: 13_500, USD: 2_400 },
  part: { PHP: 8_750, USD: 1_750 },
};

/** What everybody earns, and the weekdays of rest: those that the usual hours leave free. In the order of `people`. */
export const terms = people.map(({ plan, site }) => {
  const { currency } = placeOf(site);
  const worked: readonly number[] = plans[plan].weekdays;
  return {
    rate: rates[plan][currency],
    currency,
    restDays: [1, 2, 3, 4, 5, 6, 7].filter((weekday) => !worked.includes(weekday)),
  };
});
